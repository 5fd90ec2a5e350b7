import { ChoiceFilter } from '#console/components/ChoiceFilter.tsx';
import { FilterChip } from '#console/components/FilterChip.tsx';
import { ListFilters } from '#console/components/ListFilters.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { withoutSecrets } from '#console/lib/withoutSecrets.ts';
import { ApiKeyStateLabel } from './ApiKeyStateLabel.tsx';
import { apiKeyStates } from './apiKeyState.ts';
import { isFiltering } from './filterApiKeys.ts';
import { toFilter } from './useApiKeyList.ts';
import { useApiKeysUrl } from './useApiKeysUrl.ts';

interface Props {
  shown: number;
  total: number;
  roleNames: ReadonlyMap<number, string>;
}

/** What the list is filtered by, and how much of it is left. */
export function ApiKeysFilters({ shown, total, roleNames }: Props) {
  const t = useText();
  const { search, change } = useApiKeysUrl();
  const filter = toFilter(search);
  const states = apiKeyStates.map((value) => ({
    value,
    name: t(`apiKeys.state.${value}`),
    look: <ApiKeyStateLabel state={value} />,
  }));
  return (
    <ListFilters
      placeholder={t('apiKeys.filter.placeholder')}
      text={filter.text}
      keep={withoutSecrets}
      onText={(text) => change({ q: text || undefined })}
      count={isFiltering(filter) ? { shown, total } : undefined}
    >
      <ChoiceFilter
        label={t('apiKeys.filter.state')}
        labelOf={(names) => t('apiKeys.filter.stateOf', { states: names })}
        clearLabel={t('apiKeys.filter.clearState')}
        choices={states}
        chosen={filter.states}
        onChange={(chosen) => change({ state: chosen.length > 0 ? chosen : undefined })}
      />
      {filter.role !== undefined && (
        <FilterChip active clearLabel={t('list.clearRole')} onClear={() => change({ role: undefined })}>
          {t('list.roleOf', { role: roleNames.get(filter.role) ?? filter.role })}
        </FilterChip>
      )}
      {filter.neverUsed && (
        <FilterChip
          active
          clearLabel={t('apiKeys.filter.clearNeverUsed')}
          onClear={() => change({ neverUsed: undefined })}
        >
          {t('apiKeys.filter.neverUsed')}
        </FilterChip>
      )}
    </ListFilters>
  );
}
