import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { FilterChip } from '#console/components/FilterChip.tsx';
import { FilterField } from '#console/components/FilterField.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { isFiltering, withoutSecrets } from './filterApiKeys.ts';
import { StateFilter } from './StateFilter.tsx';
import { toFilter } from './useApiKeyList.ts';
import { useApiKeysUrl } from './useApiKeysUrl.ts';

/** What the list is filtered by, and how much of it is left. */
export function ApiKeysFilters({ shown, total }: { shown: number; total: number }) {
  const t = useText();
  const { search, change } = useApiKeysUrl();
  const filter = toFilter(search);
  return (
    <Bar role="search">
      <FilterField
        label={t('apiKeys.filter')}
        placeholder={t('apiKeys.filter.placeholder')}
        clearLabel={t('apiKeys.filter.clearText')}
        value={filter.text}
        keep={withoutSecrets}
        onChange={(text) => change({ q: text || undefined })}
      />
      <StateFilter
        states={filter.states}
        onChange={(states) => change({ state: states.length > 0 ? states : undefined })}
      />
      {filter.neverUsed && (
        <FilterChip
          active
          clearLabel={t('apiKeys.filter.clearNeverUsed')}
          onClear={() => change({ neverUsed: undefined })}
        >
          {t('apiKeys.filter.neverUsed')}
        </FilterChip>
      )}
      <Count role="status">{isFiltering(filter) && t('apiKeys.filter.count', { shown, total })}</Count>
    </Bar>
  );
}

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  '@media (max-width: 699px)': { '> div:first-of-type': { flex: '1 1 200px' } },
});

const Count = styled('span')({ marginInlineStart: 'auto', fontSize: 13, color: token('muted') });
