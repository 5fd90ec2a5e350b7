import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { token } from '#console/app/tokens.ts';
import { DialogFrame } from '#console/components/DialogFrame.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import type { Role } from '#contract/roles.ts';
import { ReviewedHolders } from './ReviewedHolders.tsx';
import { type RightPath, toAreas } from './rightPaths.ts';
import type { Fact, RoleEffects } from './roleEffects.ts';
import { pathsOf } from './roleForm.ts';
import { useRightWords } from './useRightWords.ts';

interface Review {
  role: Role;
  effects: RoleEffects;
}

/** What a change of a role does, and to whom, before it is made. Resolves to `true` when it is to be made. */
export function ReviewDialog({ payload: { role, effects }, onClose }: DialogProps<Review, true>) {
  const t = useText();
  const { taken, given, facts } = effects;
  return (
    <DialogFrame
      title={t('roleDialog.review.title')}
      help="roles"
      subtitle={role.name}
      onDismiss={() => onClose()}
      footer={
        <>
          <Button autoFocus onClick={() => onClose()}>
            {t('roleDialog.review.back')}
          </Button>
          <Button variant="contained" onClick={() => onClose(true)}>
            {t('roleDialog.review.confirm')}
          </Button>
        </>
      }
    >
      {taken.length > 0 && <Rights kind="taken" paths={taken} role={role} />}
      {given.length > 0 && <Rights kind="given" paths={given} role={role} />}
      {facts.length > 0 && <Facts facts={facts} />}
      <ReviewedHolders roleID={role.ID} />
    </DialogFrame>
  );
}

interface RightsProps {
  kind: 'taken' | 'given';
  paths: readonly RightPath[];
  role: Role;
}

/** The rights by group; a group that goes or comes as a whole is not listed right by right. */
function Rights({ kind, paths, role }: RightsProps) {
  const t = useText();
  const words = useRightWords();
  const headingID = useId();
  const groups = toAreas(paths).flatMap((area) => area.groups);
  const whole = new Map(
    toAreas(pathsOf(role)).flatMap((area) => area.groups.map(({ id, rights }) => [id, rights.length])),
  );
  const textOf = (id: string, rights: readonly RightPath[]) =>
    rights.length > 1 && rights.length === whole.get(id)
      ? t('roleDialog.review.everything')
      : rights.map(words.right).join(t('roleDialog.review.comma'));
  return (
    <Part data-kind={kind} aria-labelledby={headingID}>
      <h3 id={headingID}>{t(`roleDialog.review.${kind}`, { count: paths.length })}</h3>
      <dl>
        {groups.map(({ id, rights }) => (
          <div key={id}>
            <dt>{words.group(id)}</dt>
            <dd>{textOf(id, rights)}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  const t = useText();
  const headingID = useId();
  const textOf = (fact: Fact) =>
    'now' in fact ? t(`roleDialog.fact.${fact.id}.${fact.now ? 'on' : 'off'}`) : t(`roleDialog.fact.${fact.id}`);
  return (
    <Part aria-labelledby={headingID}>
      <h3 id={headingID}>{t('roleDialog.review.facts')}</h3>
      <ul>
        {facts.map((fact) => (
          <li key={fact.id}>{textOf(fact)}</li>
        ))}
      </ul>
    </Part>
  );
}

const Part = styled('section')({
  marginBottom: 14,
  paddingInlineStart: 12,
  borderInlineStart: `2px solid ${token('control')}`,
  '&[data-kind=taken]': { borderColor: token('danger'), h3: { color: token('danger') } },
  '&[data-kind=given]': { borderColor: token('ok'), h3: { color: token('ok') } },
  h3: { margin: '0 0 4px', fontSize: 14, lineHeight: '20px', fontWeight: 600 },
  'dl, ul': { margin: 0, padding: 0, listStyle: 'none' },
  'dl > div': { display: 'grid', gridTemplateColumns: '180px minmax(0, 1fr)', gap: 12, padding: '2px 0' },
  dt: { color: token('muted') },
  dd: { margin: 0 },
  '@media (max-width: 599px)': { 'dl > div': { gridTemplateColumns: 'minmax(0, 1fr)', gap: 0, padding: '3px 0' } },
});
