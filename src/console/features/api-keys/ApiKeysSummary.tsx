import { type Figure, ListSummary } from '#console/components/ListSummary.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { ApiKeyState } from './apiKeyState.ts';
import { isFiltering, noFilter, toFilter } from './filterApiKeys.ts';
import type { ApiKeyCounts } from './surveyKeys.ts';
import { useApiKeysUrl } from './useApiKeysUrl.ts';

const locked: ApiKeyState[] = ['lockedOut', 'lockedUntil'];
const soon: ApiKeyState[] = ['expiresSoon'];
const old: ApiKeyState[] = ['tooOld'];
const expired: ApiKeyState[] = ['expired'];

/** The list in figures, each of which filters by what it counts. */
export function ApiKeysSummary({ counts, beingReplaced }: { counts: ApiKeyCounts; beingReplaced: number }) {
  const t = useText();
  const { search, change } = useApiKeysUrl();
  const filter = toFilter(search);
  const { states, lastSignIn, rotation } = filter;
  const neverUsed = lastSignIn.length === 1 && lastSignIn[0] === 'never';
  const byState = (wanted: ApiKeyState[]) => {
    const pressed = states.length === wanted.length && wanted.every((state) => states.includes(state));
    return { pressed, onPress: () => change({ state: pressed ? undefined : wanted }) };
  };

  const figures: Figure[] = [
    {
      id: 'total',
      text: t('apiKeys.summary.total', { count: counts.total }),
      pressed: !isFiltering(filter),
      onPress: () => change(noFilter),
    },
  ];
  if (counts.expireSoon > 0) {
    const text = t('apiKeys.summary.expireSoon', { count: counts.expireSoon });
    figures.push({ id: 'expireSoon', text, kind: 'warning', ...byState(soon) });
  }
  if (counts.expired > 0) {
    figures.push({ id: 'expired', text: t('apiKeys.summary.expired', { count: counts.expired }), ...byState(expired) });
  }
  if (counts.tooOld > 0) {
    const text = t('apiKeys.summary.tooOld', { count: counts.tooOld });
    figures.push({ id: 'tooOld', text, kind: 'danger', ...byState(old) });
  }
  if (counts.lockedOut > 0) {
    const text = t('apiKeys.summary.lockedOut', { count: counts.lockedOut });
    figures.push({ id: 'lockedOut', text, kind: 'danger', ...byState(locked) });
  }
  if (counts.neverUsed > 0) {
    figures.push({
      id: 'neverUsed',
      text: t('apiKeys.summary.neverUsed', { count: counts.neverUsed }),
      pressed: neverUsed,
      onPress: () => change({ lastSignIn: neverUsed ? undefined : ['never'] }),
    });
  }
  if (beingReplaced > 0) {
    const pressed = rotation.length === 1 && rotation[0] === 'old';
    figures.push({
      id: 'beingReplaced',
      text: t('apiKeys.summary.beingReplaced', { count: beingReplaced }),
      pressed,
      onPress: () => change({ rotation: pressed ? undefined : ['old'] }),
    });
  }
  return <ListSummary figures={figures} />;
}
