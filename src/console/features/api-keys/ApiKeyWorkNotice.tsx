import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Notice } from '#console/components/Notice.tsx';
import { VisuallyHidden } from '#console/components/VisuallyHidden.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { errorText } from '#console/lib/errorText.ts';
import type { Work } from './useApiKeyWork.ts';

const listed = 5;

/** What has become of the last command: a failure in full with a second try, a success for screen readers alone. */
export function ApiKeyWorkNotice({ work, onDismiss }: { work: Work; onDismiss: () => void }) {
  const t = useText();
  const { status } = work;
  if (status !== 'failed') {
    return (
      <VisuallyHidden role="status">
        {status === 'done' && t(`apiKeys.done.${work.deed}`, { count: work.count, name: work.name })}
      </VisuallyHidden>
    );
  }
  const { deed, failures, total, retry } = work;
  const name = failures[0]?.key.keyName;
  const more = failures.length - listed;
  return (
    <Notice
      kind="danger"
      action={
        <Actions>
          <Button size="small" onClick={retry}>
            {t('apiKeys.retry')}
          </Button>
          <Button size="small" variant="text" onClick={onDismiss}>
            {t('apiKeys.dismiss')}
          </Button>
        </Actions>
      }
    >
      <strong>{t(`apiKeys.notDone.${deed}`, { failed: failures.length, total, name })}</strong>{' '}
      {total === 1 && errorText(t, failures[0]?.error)}
      {total > 1 && (
        <List>
          {failures.slice(0, listed).map(({ key, error }) => (
            <li key={key.ID}>
              {key.keyName}: {errorText(t, error)}
            </li>
          ))}
          {more > 0 && <li>{t('apiKeys.andMore', { count: more })}</li>}
        </List>
      )}
    </Notice>
  );
}

const Actions = styled('span')({ display: 'flex', flex: 'none', gap: 4, margin: '-4px -4px -4px 0' });

const List = styled('ul')({ margin: '4px 0 0', paddingInlineStart: 18 });
