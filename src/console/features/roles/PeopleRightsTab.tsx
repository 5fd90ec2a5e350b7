import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { Controller, type UseFormReturn, useWatch } from 'react-hook-form';
import { token } from '#console/app/tokens.ts';
import { CheckLabel } from '#console/components/CheckLabel.tsx';
import { Notice } from '#console/components/Notice.tsx';
import { RadioLabel } from '#console/components/RadioLabel.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { Limits } from './limits.ts';
import { PeopleMatrix } from './PeopleMatrix.tsx';
import { editsRoles, type Preset, presetOf, presets, presetValues } from './presets.ts';
import type { RoleValues } from './roleForm.ts';
import type { Grants } from './useGrants.ts';

interface Props {
  form: UseFormReturn<RoleValues>;
  grants: Grants;
  limits: Limits;
}

/** What may be done to users, API keys and roles: one of the usual choices, or a custom one. */
export function PeopleRightsTab({ form, grants, limits }: Props) {
  const t = useText();
  const headingID = useId();
  const name = useId();
  const values = useWatch({ control: form.control }) as RoleValues;
  const preset = presetOf(values);
  // Custom stays open once it was chosen, also where what it says happens to be what another choice is.
  const [customised, setCustomised] = useState(false);
  const custom = customised || preset === undefined;

  const choose = (chosen: Preset) => {
    setCustomised(false);
    for (const [field, value] of Object.entries(presetValues(chosen, values))) {
      form.setValue(field as keyof RoleValues & string, value as never, { shouldDirty: true });
    }
  };

  return (
    <>
      <Choices role="radiogroup" aria-labelledby={headingID}>
        <Heading id={headingID}>{t('roleDialog.people.heading')}</Heading>
        {presets.map((each) => {
          const why = grants.readOnly ? undefined : limits.whyNotPreset(each);
          return (
            <RadioLabel
              key={each}
              name={name}
              checked={!custom && preset === each}
              disabled={grants.readOnly || why !== undefined}
              title={why && t(`roleDialog.whyNot.${why}`)}
              onChange={() => choose(each)}
            >
              {t(`roleDialog.preset.${each}`)}
            </RadioLabel>
          );
        })}
        <RadioLabel name={name} checked={custom} disabled={grants.readOnly} onChange={() => setCustomised(true)}>
          {t('roleDialog.preset.custom')}
        </RadioLabel>
      </Choices>
      {custom && (
        <Custom>
          <PeopleMatrix grants={grants} />
          <Controller
            control={form.control}
            name="lesserOnly"
            render={({ field: { value, ...field }, fieldState: { error } }) => (
              <>
                <CheckLabel
                  {...field}
                  checked={value}
                  disabled={grants.readOnly}
                  aria-invalid={error !== undefined}
                  aria-describedby={`${name}-fault`}
                >
                  {t('roleDialog.lesserOnly')}
                </CheckLabel>
                <Fault id={`${name}-fault`}>{error?.message}</Fault>
              </>
            )}
          />
        </Custom>
      )}
      {editsRoles(values) && <Notice kind="warning">{t('roleDialog.people.editsRoles')}</Notice>}
    </>
  );
}

const Choices = styled('div')({ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', marginBottom: 8 });

const Heading = styled('h3')({ margin: '0 0 4px', fontSize: 14, lineHeight: '20px', fontWeight: 600 });

const Custom = styled('div')({
  margin: '0 0 12px 27px',
  '@media (max-width: 599px)': { marginInlineStart: 0 },
});

const Fault = styled('div')({ fontSize: 13, lineHeight: '18px', color: token('danger') });
