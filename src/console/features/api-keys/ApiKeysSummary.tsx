import { styled } from '@mui/material/styles';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { ApiKeyState } from './apiKeyState.ts';
import { isFiltering } from './filterApiKeys.ts';
import { type ApiKeyCounts, toFilter } from './useApiKeyList.ts';
import { useApiKeysUrl } from './useApiKeysUrl.ts';

const locked: ApiKeyState[] = ['lockedOut', 'lockedUntil'];
const soon: ApiKeyState[] = ['expiresSoon'];

/** The list in figures. Each of them filters by what it counts; pressed again, it lets go. */
export function ApiKeysSummary({ counts }: { counts: ApiKeyCounts }) {
  const t = useText();
  const { search, change } = useApiKeysUrl();
  const { states, neverUsed } = toFilter(search);
  const isBy = (wanted: ApiKeyState[]) =>
    states.length === wanted.length && wanted.every((state) => states.includes(state));
  const toggleState = (wanted: ApiKeyState[]) => change({ state: isBy(wanted) ? undefined : wanted });

  return (
    <Figures role="group" aria-label={t('apiKeys.summary')}>
      <button
        type="button"
        aria-pressed={!isFiltering(toFilter(search))}
        onClick={() => change({ q: undefined, state: undefined, neverUsed: undefined })}
      >
        {t('apiKeys.summary.total', { count: counts.total })}
      </button>
      {counts.expireSoon > 0 && (
        <button type="button" data-kind="warning" aria-pressed={isBy(soon)} onClick={() => toggleState(soon)}>
          {t('apiKeys.summary.expireSoon', { count: counts.expireSoon })}
        </button>
      )}
      {counts.lockedOut > 0 && (
        <button type="button" data-kind="danger" aria-pressed={isBy(locked)} onClick={() => toggleState(locked)}>
          {t('apiKeys.summary.lockedOut', { count: counts.lockedOut })}
        </button>
      )}
      {counts.neverUsed > 0 && (
        <button
          type="button"
          aria-pressed={neverUsed}
          onClick={() => change({ neverUsed: neverUsed ? undefined : true })}
        >
          {t('apiKeys.summary.neverUsed', { count: counts.neverUsed })}
        </button>
      )}
    </Figures>
  );
}

const tinted = (ink: 'warning' | 'danger', tint: 'warningTint' | 'dangerTint') => ({
  color: token(ink),
  backgroundColor: token(tint),
  '&:hover': { borderColor: token(ink) },
  '&[aria-pressed=true]': { borderColor: token(ink) },
});

const Figures = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 4,
  button: {
    height: 26,
    padding: '0 8px',
    border: '1px solid transparent',
    borderRadius: 13,
    font: 'inherit',
    letterSpacing: 'inherit',
    color: token('muted'),
    background: 'none',
    cursor: 'default',
    '&:hover': { color: token('text'), backgroundColor: token('sunken') },
    '&:focus-visible': focusRing,
    '&[aria-pressed=true]:not(:first-of-type)': { color: token('text'), borderColor: token('control') },
    '&[data-kind=warning]': tinted('warning', 'warningTint'),
    '&[data-kind=danger]': tinted('danger', 'dangerTint'),
  },
  '@media (max-width: 699px)': {
    marginInlineStart: -7,
    gap: 2,
    button: { padding: '0 6px', fontSize: 13, letterSpacing: '-0.015em' },
  },
});
