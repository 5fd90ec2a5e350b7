import { type ListQuery, ListStates } from '#console/components/ListStates.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { noFilter } from './filterApiKeys.ts';
import { useApiKeysUrl } from './useApiKeysUrl.ts';

interface Props {
  query: ListQuery;
  total: number;
  onNew: (() => void) | undefined;
  /** Called when a button goes, which may have had the focus. */
  onGone: () => void;
}

/** Why there are no keys to be seen. */
export function ApiKeysNoRows(props: Props) {
  const t = useText();
  const { change } = useApiKeysUrl();
  return (
    <ListStates
      {...props}
      loading={t('apiKeys.loading')}
      failedTitle={t('apiKeys.failedToLoad.title')}
      notAllowedTitle={t('apiKeys.notAllowed.title')}
      empty={{ title: t('apiKeys.empty.title'), text: t('apiKeys.empty.text') }}
      noMatch={{ title: t('apiKeys.noMatch.title'), text: t('apiKeys.noMatch.text', { total: props.total }) }}
      onClearFilters={() => void change(noFilter)}
    />
  );
}
