import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '#console/lib/api.ts';
import { useMay, useSession } from '#console/lib/session.ts';
import { useNow } from '#console/lib/useNow.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { type SettingName, settingNames } from '#contract/settings.ts';
import { parseValue } from '#contract/settingValues.ts';
import { type Consequence, consequencesOf, type OlderKeys } from './consequences.ts';
import { savers, settingQueries } from './queries.ts';
import { changesOf, type ForeignChange, faultsOf, foreignChanges, pick, type Texts } from './settingsForm.ts';

/** How the last try to save went. `partly`: some of it has been saved, and the rest still stands as entered. */
export type Outcome =
  | { kind: 'saved'; foreign: ForeignChange[] }
  | { kind: 'failed'; error: unknown; partly: boolean; foreign: ForeignChange[] };

/** The page's form as its fields need it. */
export interface SettingsForm {
  /** Whether the manager has the setting. */
  has: (name: SettingName) => boolean;
  valueOf: (name: SettingName) => string;
  change: (name: SettingName, text: string) => void;
  isChanged: (name: SettingName) => boolean;
  isWrong: (name: SettingName) => boolean;
  consequences: readonly Consequence[];
  readOnly: boolean;
}

/** Counts them while somebody thinks of such a limit; as of one moment, lest they be counted anew every minute. */
function useOlderKeys(text: string | undefined): OlderKeys | undefined {
  const [now] = useState(() => Temporal.Now.instant().epochMilliseconds);
  const mayCount = useMay(apiKeyEndpoints.search);
  const limit = text === undefined ? undefined : parseValue('keyroomApiKeyLifetimeMax', text)?.number;
  const enabled = mayCount && limit !== undefined && Number.isFinite(limit);
  const { data } = useQuery({ ...settingQueries.keysCreatedBefore(now - (limit ?? 0)), enabled });
  return enabled ? data : undefined;
}

/** Settings that a refusal names; they are wrong until they are changed again. */
function refusedNames(error: unknown): SettingName[] {
  if (!(error instanceof ApiError)) return [];
  return settingNames.filter((name) => error.fields.some(({ path }) => path === `${name}.value`));
}

/** All settings in one form: what was entered lies over what the manager has, and only that is sent. */
export function useSettingsForm(saved: Texts, readOnly: boolean) {
  const queries = useQueryClient();
  const { created } = useSession();
  const now = useNow();
  const [entered, setEntered] = useState<Texts>({});
  const [refused, setRefused] = useState<readonly SettingName[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();
  const [saving, setSaving] = useState(false);

  const changes = changesOf(saved, entered);
  const faults = faultsOf(changes);
  const olderKeys = useOlderKeys(changes.keyroomApiKeyLifetimeMax);
  const consequences = consequencesOf(saved, changes, { sessionAge: now - created, olderKeys });

  const change = (name: SettingName, text: string) => {
    setEntered((before) => ({ ...before, [name]: text }));
    setRefused((before) => before.filter((other) => other !== name));
    setOutcome(undefined);
  };

  /** What has been saved is no longer entered, unless it was changed again meanwhile. */
  const settle = (sent: Texts, present: Texts) => {
    queries.setQueryData(settingQueries.all().queryKey, (before) => ({ ...before, ...present }));
    setEntered((texts) =>
      pick(
        texts,
        settingNames.filter((name) => sent[name] === undefined || texts[name] !== entered[name]),
      ),
    );
  };

  const send = async (): Promise<Outcome> => {
    let partly = false;
    let foreign: ForeignChange[] = [];
    try {
      const fresh = await queries.fetchQuery({ ...settingQueries.all(), staleTime: 0 });
      foreign = foreignChanges(saved, fresh, changes);
      const wanted = changesOf(fresh, changes);
      for (const { names, save } of savers) {
        const part = pick(wanted, names);
        if (Object.keys(part).length > 0) settle(part, await save(part));
        partly ||= Object.keys(part).length > 0;
      }
      settle(changes, {});
      return { kind: 'saved', foreign };
    } catch (error) {
      setRefused(refusedNames(error));
      return { kind: 'failed', error, partly, foreign };
    }
  };

  const save = async () => {
    setSaving(true);
    setOutcome(undefined);
    try {
      setOutcome(await send());
    } finally {
      setSaving(false);
      // Locks, ends and limits elsewhere follow from them.
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'settings' });
    }
  };

  const discard = () => {
    setEntered({});
    setRefused([]);
    setOutcome(undefined);
  };

  const form: SettingsForm = {
    has: (name) => saved[name] !== undefined,
    valueOf: (name) => entered[name] ?? saved[name] ?? '',
    change,
    isChanged: (name) => changes[name] !== undefined,
    isWrong: (name) => faults.includes(name) || refused.includes(name),
    consequences,
    readOnly,
  };
  const changed = settingNames.filter(form.isChanged);
  return { form, changed, hasFaults: faults.length > 0, saving, outcome, save, discard };
}
