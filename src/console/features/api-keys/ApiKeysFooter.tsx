import { useText } from '#console/i18n/i18n.ts';
import type { Work } from './useApiKeyWork.ts';

/** How many keys are selected, and what is being done with them. */
export function ApiKeysFooter({ selected, work, hint }: { selected: number; work: Work; hint: boolean }) {
  const t = useText();
  return (
    <>
      <span role="status">{t('apiKeys.selected', { count: selected })}</span>
      <span>
        {work.status === 'working'
          ? t(`apiKeys.working.${work.deed}`, { done: work.done, total: work.total })
          : hint && t('apiKeys.hint')}
      </span>
    </>
  );
}
