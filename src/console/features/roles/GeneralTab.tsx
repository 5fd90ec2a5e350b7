import { styled } from '@mui/material/styles';
import { type Control, useController, useWatch } from 'react-hook-form';
import { CheckLabel } from '#console/components/CheckLabel.tsx';
import { FormRow } from '#console/components/FormRow.tsx';
import { FormTextRow } from '#console/components/FormTextRow.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { RoleValues } from './roleForm.ts';

interface Props {
  control: Control<RoleValues>;
  readOnly: boolean;
}

/** What a role is called, what it is for, and what it lets into. */
export function GeneralTab({ control, readOnly }: Props) {
  const t = useText();
  const row = { control, readOnly };
  const access = useWatch({ control, name: ['allowUserInterface', 'allowWebService'] });
  return (
    <>
      <FormTextRow {...row} name="name" label={t('record.name')} required first input={{ spellCheck: false }} />
      <FormTextRow {...row} name="description" label={t('record.description')} multiline />
      <FormRow
        label={t('roleDialog.accessType')}
        help={access.includes(true) ? undefined : t('roleDialog.accessType.none')}
      >
        {({ id, labelID, 'aria-describedby': described }) => (
          <Boxes id={id} role="group" aria-labelledby={labelID} aria-describedby={described}>
            <AccessBox {...row} name="allowUserInterface" label={t('roleDialog.allowUserInterface')} />
            <AccessBox {...row} name="allowWebService" label={t('roleDialog.allowWebService')} />
          </Boxes>
        )}
      </FormRow>
    </>
  );
}

interface AccessBoxProps extends Props {
  name: 'allowUserInterface' | 'allowWebService';
  label: string;
}

function AccessBox({ control, name, readOnly, label }: AccessBoxProps) {
  const { field } = useController({ control, name });
  const { value, ...rest } = field;
  return (
    <CheckLabel {...rest} checked={value} disabled={readOnly}>
      {label}
    </CheckLabel>
  );
}

const Boxes = styled('div')({ display: 'flex', flexDirection: 'column', alignItems: 'flex-start' });
