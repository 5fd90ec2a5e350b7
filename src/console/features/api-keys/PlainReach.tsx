import { useText } from '#console/i18n/i18n.ts';
import { canRaiseItself } from '#console/lib/roleInWords.ts';
import type { Role } from '#contract/roles.ts';
import { PlainLine } from './PlainLine.tsx';
import { type ReachLine, reachLines } from './plainWords.ts';

/** What a key can and cannot do with a role. */
export function PlainReach({ role }: { role: Role }) {
  const t = useText();
  if (!role.allowWebService) {
    return (
      <PlainLine kind="nothing" label={t('plain.can')}>
        {t('roleSummary.noApi')}
      </PlainLine>
    );
  }
  const textOf = ({ area, partly }: ReachLine['areas'][number]) => {
    const some = (area === 'computers' && !role.allComputers) || (area === 'policies' && !role.allPolicies);
    const name = t(some ? `plain.some.${area}` : `plain.area.${area}`);
    return partly ? t('plain.partly', { area: name }) : name;
  };
  return (
    <>
      {reachLines(role).map(({ kind, areas }) => (
        <PlainLine key={kind} kind={kind} label={t(`plain.${kind}`)}>
          {areas.map(textOf).join(t('plain.between'))}
        </PlainLine>
      ))}
      {canRaiseItself(role) && (
        <PlainLine kind="warning" label={t('plain.raises')}>
          {t('plain.raisesText')}
        </PlainLine>
      )}
    </>
  );
}
