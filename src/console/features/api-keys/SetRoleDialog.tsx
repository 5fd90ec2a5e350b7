import { useQuery } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { RoleField } from '#console/components/RoleField.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import { apiKeyRoleSummary } from '#console/lib/roleSummary.ts';
import { roleQueries } from '#console/lib/roles.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { BulkCounts } from './BulkCounts.tsx';
import { BulkFormDialog } from './BulkFormDialog.tsx';
import { countRoles, planRole } from './bulkRole.ts';
import { ConsequencePreview } from './ConsequencePreview.tsx';

export interface ChosenRole {
  roleID: number;
  /** Those that do not have it already. */
  keys: readonly ApiKey[];
}

/** Asks for the role that keys are to have, and says what they have now and what stops. */
export function SetRoleDialog({ payload: keys, onClose }: DialogProps<readonly ApiKey[], ChosenRole>) {
  const t = useText();
  const { data: roles = [] } = useQuery(roleQueries.list());
  const now = countRoles(keys);
  const [only, ...others] = now;
  const common = only && others.length === 0 ? only.roleID : null;
  const form = useForm<{ roleID: number | null }>({ defaultValues: { roleID: common } });
  const roleID = useWatch({ control: form.control, name: 'roleID' });
  const plan = roleID === null ? undefined : planRole(keys, roleID, roles);
  const nameOf = (id: number) => roles.find(({ ID }) => ID === id)?.name ?? t('record.roleByID', { id });
  const [first] = keys;
  const count = plan?.changing.length ?? keys.length;

  const submit = () => {
    if (roleID === null || !plan) {
      form.setError('roleID', { message: t('apiKeyDialog.roleRequired') }, { shouldFocus: true });
      return;
    }
    onClose({ roleID, keys: plan.changing });
  };
  return (
    <BulkFormDialog
      title={t('bulk.role.title', { count: keys.length })}
      subtitle={keys.length === 1 ? first?.keyName : undefined}
      submit={t('bulk.role.submit', { count })}
      idle={count === 0}
      dirty={roleID !== common}
      onSubmit={submit}
      onClose={() => onClose()}
    >
      <RoleField
        control={form.control}
        name="roleID"
        before={common ?? undefined}
        readOnly={false}
        summaryOf={apiKeyRoleSummary}
      />
      {keys.length > 1 && (
        <BulkCounts
          label={t('bulk.role.now')}
          rows={now.map(({ roleID: id, count: having }) => ({
            id,
            name: nameOf(id),
            count: t(id === roleID ? 'bulk.role.stays' : 'bulk.role.changes', { count: having }),
          }))}
        />
      )}
      {roleID !== null && plan && plan.weaker.length > 0 && (
        <ConsequencePreview consequences={[{ kind: 'weakerRole', role: nameOf(roleID) }]} keys={plan.weaker} />
      )}
    </BulkFormDialog>
  );
}
