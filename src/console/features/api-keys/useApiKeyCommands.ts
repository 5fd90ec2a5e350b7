import { useMemo } from 'react';
import type { Command } from '#console/components/commands.ts';
import { useText } from '#console/i18n/i18n.ts';
import { useMay } from '#console/lib/session.ts';
import { useOutOfReach } from '#console/lib/useOutOfReach.ts';
import { type ApiKey, apiKeyEndpoints } from '#contract/apiKeys.ts';
import type { ApiKeyState } from './apiKeyState.ts';
import { useApiKeyDeeds } from './useApiKeyDeeds.ts';

interface Options {
  selected: readonly ApiKey[];
  stateOf: (key: ApiKey) => ApiKeyState;
  onProperties: (key: ApiKey) => void;
  onDuplicate: (key: ApiKey) => void;
  onRotate: (key: ApiKey) => void;
  /** Keys are gone; `first` is where the first of them stood. */
  onDeleted: (gone: readonly ApiKey[]) => void;
}

/** Each copy comes with a secret key that somebody has to take care of. */
const mostCopies = 100;

const isLocked = (state: ApiKeyState) => state === 'lockedOut' || state === 'lockedUntil';

/**
 * What can be done with the selected keys, for whoever may do it: one list for toolbar, menu and keyboard. What works on
 * several keys takes the place in the bar of what works on one only.
 */
export function useApiKeyCommands({ selected, stateOf, onProperties, onDuplicate, onRotate, onDeleted }: Options) {
  const t = useText();
  const { works, isUnderWay, act } = useApiKeyDeeds(onDeleted);
  const canEdit = useMay(apiKeyEndpoints.modify);
  const canDelete = useMay(apiKeyEndpoints.remove);
  const canCreate = useMay(apiKeyEndpoints.create);
  const outOfReach = useOutOfReach();
  // Of 100 000 selected keys no more is looked at than it takes.
  const hasLocked = useMemo(() => selected.some((key) => isLocked(stateOf(key))), [selected, stateOf]);
  const hasOpen = useMemo(() => selected.some((key) => !isLocked(stateOf(key))), [selected, stateOf]);
  const isBusy = useMemo(() => selected.some(isUnderWay), [selected, isUnderWay]);
  const isBeyond = useMemo(() => selected.some(outOfReach), [selected, outOfReach]);

  const remove = (keys: readonly ApiKey[]) => {
    if (keys.length > 0 && !keys.some(outOfReach) && !keys.some(isUnderWay)) void act('delete', keys);
  };

  const lock = (keys: readonly ApiKey[]) =>
    void act(
      'lock',
      keys.filter((key) => !outOfReach(key) && !isUnderWay(key)),
    );

  const [first, ...others] = selected.slice(0, 2);
  const busy = isBusy ? t('list.busy') : undefined;
  const beyond = isBeyond ? t('apiKeys.why.outOfReach') : undefined;
  const forOne = (run: (key: ApiKey) => unknown, unless?: string) => {
    const why = first ? (others.length > 0 ? t('apiKeys.why.onlyOne') : undefined) : t('apiKeys.why.selectOne');
    return { unavailable: busy ?? why ?? unless, run: () => void (first && run(first)) };
  };
  const forSome = (run: () => unknown, unless?: string) => {
    const why = first ? undefined : t('apiKeys.why.select');
    return { unavailable: busy ?? why ?? beyond ?? unless, run: () => void run() };
  };
  // Of two that share a place, the one that the selection calls for has it, also while neither can be used.
  const several = others.length > 0;
  const forOneKey = (partner: string) => (several ? { inPlaceOf: partner } : {});
  const forManyKeys = (partner: string) => (several ? {} : { inPlaceOf: partner });
  const commands: Command[] = [
    { id: 'properties', ...forOneKey('setRole'), label: t('apiKeys.properties'), ...forOne(onProperties) },
  ];
  if (canCreate) {
    const why = selected.length > mostCopies ? t('apiKeys.why.tooManyCopies', { most: mostCopies }) : undefined;
    const duplicate = () => (first && others.length === 0 ? onDuplicate(first) : act('duplicate', selected));
    commands.push({ id: 'duplicate', seldom: true, label: t('apiKeys.duplicate'), ...forSome(duplicate, why) });
  }
  if (canEdit) {
    const noLock = hasOpen ? undefined : t('apiKeys.why.lockedAlready');
    const noUnlock = hasLocked ? undefined : t('apiKeys.why.notLocked');
    const inState = (locked: boolean) => selected.filter((key) => isLocked(stateOf(key)) === locked);
    commands.push(
      {
        id: 'setRole',
        ...forManyKeys('properties'),
        label: t('apiKeys.setRole'),
        ...forSome(() => act('setRole', selected)),
      },
      {
        id: 'setExpiry',
        ...forManyKeys('newSecret'),
        label: t('apiKeys.setExpiry'),
        ...forSome(() => act('setExpiry', selected)),
      },
      {
        id: 'newSecret',
        ...forOneKey('setExpiry'),
        label: t('apiKeys.newSecret'),
        ...forOne((key) => act('newSecret', [key]), beyond),
      },
      ...(canCreate
        ? [{ id: 'rotate', seldom: true as const, label: t('apiKeys.rotate'), ...forOne(onRotate, beyond) }]
        : []),
      { id: 'lock', label: t('apiKeys.lock'), ...forSome(() => act('lock', inState(false)), noLock) },
      {
        id: 'unlock',
        inPlaceOf: 'lock',
        label: t('apiKeys.unlock'),
        ...forSome(() => act('unlock', inState(true)), noUnlock),
      },
    );
  }
  if (canDelete) {
    commands.push({ id: 'delete', danger: true, label: t('apiKeys.delete'), ...forSome(() => remove(selected)) });
  }
  return { commands, remove: canDelete ? remove : undefined, lock: canEdit ? lock : undefined, works };
}
