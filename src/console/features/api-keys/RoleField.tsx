import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { type Control, useController } from 'react-hook-form';
import { token } from '#console/app/tokens.ts';
import { FormRow } from '#console/components/FormRow.tsx';
import { SelectField } from '#console/components/SelectField.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { roleQueries } from '#console/lib/roles.ts';
import { useSession } from '#console/lib/session.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import type { Role } from '#contract/roles.ts';
import type { ApiKeyValues } from './apiKeyForm.ts';
import { roleSummary } from './roleSummary.ts';

interface RoleFieldProps {
  control: Control<ApiKeyValues>;
  before: ApiKey | undefined;
  readOnly: boolean;
}

/** The role of a key, with a sentence on what it can do. */
export function RoleField({ control, before, readOnly }: RoleFieldProps) {
  const t = useText();
  const { field, fieldState } = useController({ control, name: 'roleID' });
  const { roles, failed, retry } = useRoles();
  const listed = roles.some(({ ID }) => ID === before?.roleID);
  const chosen = roles.find(({ ID }) => ID === field.value);
  const help = failed ? <RolesFailed retry={retry} /> : chosen && t(roleSummary(chosen));

  return (
    <FormRow label={t('apiKeyDialog.role')} error={fieldState.error?.message} help={help}>
      {(row) => (
        <SelectField
          row={row}
          name={field.name}
          value={field.value === null ? '' : String(field.value)}
          onChange={(value) => field.onChange(Number(value))}
          onBlur={field.onBlur}
          inputRef={field.ref}
          readOnly={readOnly}
          required
          renderValue={(value) =>
            value === '' ? (
              <Placeholder>{t('apiKeyDialog.chooseRole')}</Placeholder>
            ) : (
              (chosen?.name ?? t('apiKeyDialog.roleByID', { id: value }))
            )
          }
        >
          {before && !listed && (
            <MenuItem value={String(before.roleID)}>{t('apiKeyDialog.roleByID', { id: before.roleID })}</MenuItem>
          )}
          {roles.map(({ ID, name }) => (
            <MenuItem key={ID} value={String(ID)}>
              {name}
            </MenuItem>
          ))}
        </SelectField>
      )}
    </FormRow>
  );
}

/** The roles there are; where they must not be seen, at least the administrator's own. */
function useRoles(): { roles: Role[]; failed: boolean; retry: () => void } {
  const own = useSession().role;
  const { data, isError, refetch } = useQuery(roleQueries.list());
  return { roles: data ?? [own], failed: isError, retry: () => void refetch() };
}

function RolesFailed({ retry }: { retry: () => void }) {
  const t = useText();
  return (
    <>
      {t('apiKeyDialog.rolesFailed')} <Retry onClick={retry}>{t('dialog.retry')}</Retry>
    </>
  );
}

const Placeholder = styled('span')({ color: token('muted') });

const Retry = styled(Button)({ height: 24, padding: '0 8px', fontSize: 13 });
