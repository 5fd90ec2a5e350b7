import { styled } from '@mui/material/styles';
import { FormDialog } from '#console/components/FormDialog.tsx';
import { Notice } from '#console/components/Notice.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { Tagged } from '#console/lib/api.ts';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { useMay } from '#console/lib/session.ts';
import { type Role, roleEndpoints } from '#contract/roles.ts';
import type { Limits } from './limits.ts';
import { ReviewDialog } from './ReviewDialog.tsx';
import { RoleConflict } from './RoleConflict.tsx';
import { effectsOf } from './roleEffects.ts';
import { useRoleForm } from './useRoleForm.ts';
import { useRoleTabs } from './useRoleTabs.tsx';

interface RoleEditorProps {
  /** The role as it was read when the window opened; none for a new one. */
  opened?: Tagged<Role>;
  /** What a new role is to be like. */
  like?: Role;
  onClose: (saved?: Role) => void;
}

/** The properties window of a role, or of one to be made. */
export function RoleEditor({ opened, like, onClose }: RoleEditorProps) {
  const t = useText();
  const dialogs = useDialogs();
  const mayModify = useMay(roleEndpoints.modify);
  const { form, before, conflict, failure, state, save, apply, paths, limits } = useRoleForm({ opened, like });
  const mayEdit = !before || (mayModify && !before.immutable && !limits.beyond);
  const tabs = useRoleTabs({ form, before, paths, limits, readOnly: !mayEdit });

  /** Whether to go on: what others will feel has been shown and agreed to; what is wrong is said by saving. */
  const reviewed = async () => {
    if (!before || !(await form.trigger())) return true;
    const effects = effectsOf(before, form.getValues());
    return !effects || (await dialogs.open(ReviewDialog, { role: before, effects })) === true;
  };

  return (
    <FormDialog
      title={before?.name ?? t('roleDialog.newTitle')}
      help="roles"
      subtitle={before ? t('roleDialog.subtitle', { id: before.ID }) : t('roleDialog.kind')}
      state={state}
      failure={failure}
      tabs={tabs}
      onSubmit={mayEdit ? async () => ((await reviewed()) ? (await save())?.body : undefined) : undefined}
      onApply={mayEdit && before ? async () => ((await reviewed()) ? apply() : undefined) : undefined}
      onClose={onClose}
    >
      {conflict && <RoleConflict key={conflict.at} conflict={conflict} form={form} />}
      <Standing role={before} limits={limits} mayModify={mayModify} />
    </FormDialog>
  );
}

interface StandingProps {
  role: Role | undefined;
  limits: Limits;
  mayModify: boolean;
}

/** Why the role cannot be changed here, or not in every way. */
function Standing({ role, limits, mayModify }: StandingProps) {
  const t = useText();
  const say = (text: string) => (
    <Above>
      <Notice kind="calm">{text}</Notice>
    </Above>
  );
  if (role?.immutable) return say(t('roleDialog.builtIn'));
  if (role && !mayModify) return say(t('roleDialog.viewOnly'));
  if (limits.beyond) return say(t('roleDialog.beyond'));
  if (limits.own) return say(t('roleDialog.own'));
  return limits.confined ? say(t('roleDialog.confined')) : null;
}

const Above = styled('div')({ marginBottom: 16 });
