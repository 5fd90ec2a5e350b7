import Button from '@mui/material/Button';
import { KeyRound } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { Notice } from '#console/components/Notice.tsx';
import { VisuallyHidden } from '#console/components/VisuallyHidden.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { errorText } from '#console/lib/errorText.ts';
import { toWords } from '#console/lib/foldText.ts';
import { placesOf } from '#console/lib/matchText.ts';
import { useMay } from '#console/lib/session.ts';
import { withoutSecrets } from '#console/lib/withoutSecrets.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { type FoundEntry, findEntries, unavailableLast } from './findEntries.ts';
import { PaletteField } from './PaletteField.tsx';
import { PaletteFrame, PaletteHints, PaletteList, PaletteState } from './PaletteFrame.tsx';
import { PaletteOption } from './PaletteOption.tsx';
import type { PaletteSection } from './paletteEntry.ts';
import { useFoundKeys } from './useFoundKeys.ts';
import { usePaletteChoice } from './usePaletteChoice.ts';

export interface CommandPaletteProps {
  label: string;
  sections: readonly PaletteSection[];
  onKey: (id: number) => void;
  /** It is to go; afterwards what was chosen is to be done. */
  onClose: (run?: () => void) => void;
}

/** Everything there is to do, by typing a part of its name: commands, pages, and every key of the manager. */
export function CommandPalette({ label, sections, onKey, onClose }: CommandPaletteProps) {
  const t = useText();
  const listID = useId();
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { keys, searching, error, refetch } = useFoundKeys(typed, useMay(apiKeyEndpoints.list));

  const words = toWords(typed);
  const keyEntries = keys?.map(
    ({ ID, keyName, description }): FoundEntry => ({
      id: `key-${ID}`,
      label: keyName,
      Icon: KeyRound,
      aside: description ? `${t('palette.key', { id: ID })} · ${description}` : t('palette.key', { id: ID }),
      places: placesOf(words, keyName),
      run: () => onKey(ID),
    }),
  );
  const keySection = { id: 'keys', title: t('palette.keys'), entries: keyEntries ?? [] };
  const found = unavailableLast([...findEntries(sections, typed), keySection], t('palette.unavailable'));

  const choose = async ({ unavailable, prepare, run }: FoundEntry) => {
    if (unavailable !== undefined || busy) return;
    setBusy(true);
    setFailure(undefined);
    const fault = await prepare?.();
    setBusy(false);
    if (fault === undefined) onClose(run);
    else setFailure(fault);
  };
  const { active, activate, restart, onKeyDown, count } = usePaletteChoice(found, choose);
  const optionID = (id: string) => `${listID}-${id}`;
  const activeID = active && optionID(active.id);
  useEffect(() => {
    if (activeID) document.getElementById(activeID)?.scrollIntoView?.({ block: 'nearest' });
  }, [activeID]);

  return (
    <PaletteFrame label={label} onClose={() => onClose()}>
      <PaletteField
        label={label}
        placeholder={t('palette.placeholder')}
        listID={listID}
        activeID={activeID}
        onKeyDown={onKeyDown}
        onClose={() => onClose()}
        onType={(text) => {
          const kept = withoutSecrets(text);
          setTyped(kept);
          setFailure(undefined);
          restart();
          return kept;
        }}
      />
      {failure !== undefined && <Notice kind="danger">{failure}</Notice>}
      <PaletteList id={listID} role="listbox" aria-label={t('palette.results')}>
        {found.map(({ id, title, entries }) => (
          <li key={id} role="presentation">
            {/* biome-ignore lint/a11y/useSemanticElements: a group of options */}
            <ul role="group" aria-labelledby={optionID(`title-${id}`)}>
              <li id={optionID(`title-${id}`)} role="presentation">
                {title}
              </li>
              {entries.map((entry) => (
                <PaletteOption
                  key={entry.id}
                  id={optionID(entry.id)}
                  entry={entry}
                  active={entry === active}
                  onPoint={() => activate(entry.id)}
                  onChoose={() => void choose(entry)}
                />
              ))}
            </ul>
          </li>
        ))}
      </PaletteList>
      {searching && <PaletteState>{t('palette.searching')}</PaletteState>}
      {error && (
        <PaletteState role="alert">
          {t('palette.failed', { reason: errorText(t, error) })}
          <Button size="small" onClick={() => void refetch()}>
            {t('list.retry')}
          </Button>
        </PaletteState>
      )}
      {count === 0 && !searching && !error && <PaletteState>{t('palette.none', { text: typed.trim() })}</PaletteState>}
      <VisuallyHidden role="status">
        {searching ? t('palette.searching') : t('palette.count', { count })}
      </VisuallyHidden>
      <PaletteHints />
    </PaletteFrame>
  );
}
