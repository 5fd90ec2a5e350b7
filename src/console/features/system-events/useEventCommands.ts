import { useState } from 'react';
import type { Command } from '#console/components/commands.ts';
import { useText } from '#console/i18n/i18n.ts';
import { copyText } from '#console/lib/copy.ts';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { useEventWords } from '#console/lib/useEventWords.ts';
import type { SystemEvent } from '#contract/systemEvents.ts';
import { CheckEventsDialog } from './lazyParts.ts';
import { useSystemEventsUrl } from './useSystemEventsUrl.ts';

interface Options {
  selected: readonly SystemEvent[];
  onDetails: (event: SystemEvent) => void;
  refresh: () => Promise<void>;
  exportAll: () => void;
}

export interface CopyOutcome {
  copied: boolean;
  count: number;
  /** What was selected then. */
  of: readonly number[];
}

/** What can be done with the list, and with the events that are selected in it. */
export function useEventCommands({ selected, onDetails, refresh, exportAll }: Options) {
  const t = useText();
  const dialogs = useDialogs();
  const words = useEventWords();
  const { change, openDialog } = useSystemEventsUrl();
  const [outcome, setOutcome] = useState<CopyOutcome>();

  const [one] = selected;
  const none = selected.length === 0 ? t('events.why.select') : undefined;
  const several = none ?? (selected.length > 1 ? t('events.why.onlyOne') : undefined);
  const withOne = (work: (event: SystemEvent) => void) => () => {
    if (one && selected.length === 1) work(one);
  };

  const copy = async () => {
    const of = selected.map(({ ID }) => ID);
    const text = JSON.stringify(selected.length === 1 ? one : selected, undefined, 2);
    setOutcome({ copied: await copyText(text, document.body), count: of.length, of });
  };
  const check = async () => {
    const fault = await dialogs.open(CheckEventsDialog, undefined);
    if (fault !== undefined) void openDialog(fault);
  };

  const details: Command = {
    id: 'details',
    label: t('events.details'),
    unavailable: several,
    run: withOne(onDetails),
  };
  const copying: Command = { id: 'copy', label: t('events.copy'), unavailable: none, run: () => void copy() };
  const inBar: Command[] = [
    details,
    copying,
    { id: 'refresh', label: t('events.refresh'), unavailable: undefined, run: () => void refresh() },
    { id: 'export', label: t('events.export'), unavailable: undefined, run: exportAll },
    { id: 'check', label: t('events.check'), unavailable: undefined, run: () => void check() },
  ];
  const ofRows: Command[] = [details, copying];
  if (one && selected.length === 1) {
    const { actor, target } = one;
    ofRows.push({
      id: 'sameEvent',
      label: t('events.only.event', { event: words.event(one.event) }),
      unavailable: undefined,
      run: () => void change({ event: [one.event] }),
    });
    ofRows.push({
      id: 'sameActor',
      label: t('events.only.actor', { actor: words.actor(actor) }),
      unavailable: undefined,
      run: () => void change({ actor: actor.type, actorID: actor.ID }),
    });
    if (target) {
      ofRows.push({
        id: 'sameTarget',
        label: t('events.only.target', { target: words.target(target) }),
        unavailable: undefined,
        run: () => void change({ target: target.type, targetID: target.ID }),
      });
    }
  }

  const same = outcome?.of.length === selected.length && selected.every(({ ID }, index) => ID === outcome.of[index]);
  return { inBar, ofRows, copied: same ? outcome : undefined };
}
