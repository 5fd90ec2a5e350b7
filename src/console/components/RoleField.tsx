import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { MessageID } from '#console/i18n/messages.ts';
import { useNewRole } from '#console/lib/newRole.ts';
import { useSession } from '#console/lib/session.ts';
import { useKnownRoles } from '#console/lib/useKnownRoles.ts';
import { isEqualOrLesser } from '#contract/equalOrLesser.ts';
import type { Role } from '#contract/roles.ts';
import { FormRow } from './FormRow.tsx';
import { SelectField } from './SelectField.tsx';
import type { Choice } from './SelectList.tsx';

interface RoleFieldProps<Values extends FieldValues> {
  control: Control<Values>;
  /** A field with the ID of a role; null: none chosen yet. */
  name: FieldPath<Values>;
  /** The role as it is on the manager, which stays to be chosen even where roles must not be seen. */
  before: number | undefined;
  readOnly: boolean;
  /** What whoever has the role can do, in one sentence. */
  summaryOf: (role: Role) => MessageID;
  /** Takes the place of the summary: why it cannot be changed. */
  note?: string | undefined;
}

/** The role of somebody or something, with a sentence on what it can do, and a way to make one, which is then the chosen one. */
export function RoleField<Values extends FieldValues>(props: RoleFieldProps<Values>) {
  const { control, name, before, readOnly, summaryOf, note } = props;
  const t = useText();
  const { field, fieldState } = useController({ control, name });
  const newRole = useNewRole();
  const isBeyond = useBeyond();
  const { roles, failed, retry } = useKnownRoles();
  const value: number | null = field.value;
  const listed = roles.some(({ ID }) => ID === before);
  const chosen = roles.find(({ ID }) => ID === value);
  const help = failed ? <RolesFailed retry={retry} /> : (note ?? (chosen && t(summaryOf(chosen))));

  const choices = roles.map((role): Choice => {
    const choice = { value: String(role.ID), label: role.name };
    return isBeyond(role) ? { ...choice, note: t('record.roleBeyond'), disabled: true } : choice;
  });
  if (before !== undefined && !listed) {
    choices.unshift({ value: String(before), label: t('record.roleByID', { id: before }) });
  }

  const make = async () => {
    const made = await newRole?.();
    if (made) field.onChange(made.ID);
  };

  return (
    <FormRow label={t('record.role')} error={fieldState.error?.message} help={help}>
      {(row) => (
        <Line>
          <SelectField
            row={row}
            choices={choices}
            value={value === null ? '' : String(value)}
            onChange={(chosenID) => field.onChange(Number(chosenID))}
            onBlur={field.onBlur}
            fieldRef={field.ref}
            readOnly={readOnly}
            required
            shown={
              value === null ? (
                <Placeholder>{t('record.chooseRole')}</Placeholder>
              ) : (
                (chosen?.name ?? t('record.roleByID', { id: value }))
              )
            }
          />
          {newRole && !readOnly && (
            <New aria-label={t('record.newRole')} onClick={() => void make()}>
              {t('list.new')}
            </New>
          )}
        </Line>
      )}
    </FormRow>
  );
}

/** Whether a role may do more than whoever is confined to equal or lesser rights can give. */
function useBeyond(): (role: Role) => boolean {
  const own = useSession().role;
  return (role) => own.canOnlyManipulateUsersWithEqualOrLesserRights && !isEqualOrLesser(role, own);
}

function RolesFailed({ retry }: { retry: () => void }) {
  const t = useText();
  return (
    <>
      {t('record.rolesFailed')} <Retry onClick={retry}>{t('dialog.retry')}</Retry>
    </>
  );
}

const Line = styled('div')({ display: 'flex', gap: 8, '> :first-of-type': { minWidth: 0 } });

const New = styled(Button)({ flex: 'none' });

const Placeholder = styled('span')({ color: token('muted') });

const Retry = styled(Button)({ height: 24, padding: '0 8px', fontSize: 13 });
