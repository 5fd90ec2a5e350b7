import { styled } from '@mui/material/styles';
import { useText } from '#console/i18n/i18n.ts';
import { useNow } from '#console/lib/useNow.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.ts';
import type { ApiKey } from '#contract/apiKeys.ts';

const listed = 6;

/** What goes when these keys are deleted, with the use that each of them is in. */
export function DeleteQuestion({ keys }: { keys: readonly ApiKey[] }) {
  const t = useText();
  const more = keys.length - listed;
  return (
    <>
      <List>
        {keys.slice(0, listed).map((key) => (
          <li key={key.ID}>
            <strong>{key.keyName}</strong> · <LastUse apiKey={key} />
          </li>
        ))}
        {more > 0 && <li>{t('list.andMore', { count: more })}</li>}
      </List>
      <p>{t('apiKeys.deleteQuestion.consequence', { count: keys.length })}</p>
    </>
  );
}

function LastUse({ apiKey }: { apiKey: ApiKey }) {
  const t = useText();
  const now = useNow();
  const time = useTimeFormat();
  if (apiKey.lastSignIn === undefined) return t('apiKeys.neverUsed');
  return t('apiKeys.lastUsed', { when: time.relative(apiKey.lastSignIn, now) });
}

const List = styled('ul')({ '&&': { margin: '0 0 10px' }, padding: 0, listStyle: 'none', 'li + li': { marginTop: 4 } });
