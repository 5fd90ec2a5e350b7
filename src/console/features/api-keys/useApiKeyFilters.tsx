import type { ListFilter } from '#console/components/listFilter.ts';
import { useText } from '#console/i18n/i18n.ts';
import { languageNames } from '#console/lib/languageNames.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { locale } from '#contract/values.ts';
import { ApiKeyStateLabel } from './ApiKeyStateLabel.tsx';
import { apiKeyStates } from './apiKeyState.ts';
import { type ApiKeysSearch, rotationParts } from './apiKeysSearch.ts';
import { toFilter } from './filterApiKeys.ts';
import { expiryWindows, signInWindows } from './timeWindows.ts';
import { timeZonesOf } from './timeZonesOf.ts';
import { useApiKeysUrl } from './useApiKeysUrl.ts';

interface Options {
  keys: readonly ApiKey[];
  roleNames: ReadonlyMap<number, string>;
  beingReplaced: number;
}

const orAbsent = <Value,>(chosen: Value[]) => (chosen.length > 0 ? chosen : undefined);

/** A list with those behind it that are not in it. */
const withOthers = <Value,>(list: Iterable<Value>, others: readonly Value[]) => [...new Set([...list, ...others])];

/** The filters beside the text, as the address has them: those with a chip of their own, and `more`. */
export function useApiKeyFilters({
  keys,
  roleNames,
  beingReplaced,
}: Options): Record<'filters' | 'more', ListFilter[]> {
  const t = useText();
  const { search, change } = useApiKeysUrl();
  const { states, roles, expires, lastSignIn, languages, timeZones, rotation } = toFilter(search);

  const setting = <Key extends keyof ApiKeysSearch>(key: Key) => ({
    id: key,
    onChange: (chosen: (string | number)[]) => void change({ [key]: orAbsent(chosen) }),
  });

  const role: ListFilter = {
    ...setting('role'),
    label: t('apiKeys.role'),
    chosen: roles,
    choices: () =>
      withOthers(roleNames.keys(), roles).map((value) => ({
        value,
        name: roleNames.get(value) ?? t('apiKeys.roleByID', { id: value }),
      })),
  };
  const inRotation: ListFilter = {
    ...setting('rotation'),
    label: t('apiKeys.rotation'),
    chosen: rotation,
    choices: () => rotationParts.map((value) => ({ value, name: t(`apiKeys.rotation.${value}`) })),
  };
  return {
    filters: [
      {
        ...setting('state'),
        label: t('apiKeys.state'),
        chosen: states,
        choices: () =>
          apiKeyStates.map((value) => ({
            value,
            name: t(`apiKeys.state.${value}`),
            look: <ApiKeyStateLabel state={value} />,
          })),
      },
      // Who may not view roles has nothing to choose from.
      ...(roleNames.size > 0 || roles.length > 0 ? [role] : []),
      {
        ...setting('expires'),
        label: t('apiKeys.expires'),
        chosen: expires,
        choices: () => expiryWindows.map((value) => ({ value, name: t(`apiKeys.ends.${value}`) })),
      },
      {
        ...setting('lastSignIn'),
        label: t('apiKeys.lastSignIn'),
        chosen: lastSignIn,
        choices: () => signInWindows.map((value) => ({ value, name: t(`apiKeys.signIn.${value}`) })),
      },
    ],
    more: [
      ...(beingReplaced > 0 || rotation.length > 0 ? [inRotation] : []),
      {
        ...setting('language'),
        label: t('apiKeys.language'),
        chosen: languages,
        choices: () => locale.options.map((value) => ({ value, name: languageNames[value] })),
      },
      {
        ...setting('timeZone'),
        label: t('apiKeys.timeZone'),
        chosen: timeZones,
        choices: () => withOthers(timeZonesOf(keys), timeZones).map((value) => ({ value, name: value })),
      },
    ],
  };
}
