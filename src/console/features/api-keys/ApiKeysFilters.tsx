import { styled } from '@mui/material/styles';
import { AfterPaint } from '#console/components/AfterPaint.tsx';
import { ListFilters } from '#console/components/ListFilters.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { withoutSecrets } from '#console/lib/withoutSecrets.ts';
import type { ApiKeyToolsProps } from './ApiKeyTools.tsx';
import { isFiltering, toFilter } from './filterApiKeys.ts';
import { readyToFilter } from './keysByName.ts';
import { ApiKeyTools } from './toolPart.ts';
import { useApiKeysUrl } from './useApiKeysUrl.ts';

/** What the list is filtered by, and how much of it is left. */
export function ApiKeysFilters(props: ApiKeyToolsProps) {
  const t = useText();
  const { search, change } = useApiKeysUrl();
  const filter = toFilter(search);
  return (
    <ListFilters
      placeholder={t('apiKeys.filter.placeholder')}
      text={filter.text}
      keep={withoutSecrets}
      onFocus={() => readyToFilter(props.keys)}
      onText={(text) => change({ q: text || undefined })}
      count={isFiltering(filter) ? { shown: props.shown, total: props.counts.total } : undefined}
    >
      <AfterPaint fallback={<Room />}>
        <ApiKeyTools {...props} />
      </AfterPaint>
    </ListFilters>
  );
}

/** As high as what is to come, which has a line of its own where it is narrow. */
const Room = styled('span')({ height: 28 });
