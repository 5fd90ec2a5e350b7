import { styled } from '@mui/material/styles';
import type { Confirmation } from '#console/components/ConfirmDialog.tsx';
import { type Text, useText } from '#console/i18n/i18n.ts';
import { useNow } from '#console/lib/useNow.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { Administrator } from '#contract/administrators.ts';

const listed = 6;

/** What is asked before users are deleted. */
export function deleteQuestion(t: Text, users: readonly Administrator[]): Confirmation {
  const count = users.length;
  return {
    title: t('users.deleteQuestion.title', { count }),
    body: <DeleteQuestion users={users} />,
    confirm: t('users.deleteQuestion.confirm', { count }),
    danger: true,
  };
}

/** Who goes, with when each of them was last here, and what follows. */
function DeleteQuestion({ users }: { users: readonly Administrator[] }) {
  const t = useText();
  const more = users.length - listed;
  return (
    <>
      <List>
        {users.slice(0, listed).map((user) => (
          <li key={user.ID}>
            <strong>{user.username}</strong> · <LastSignIn user={user} />
          </li>
        ))}
        {more > 0 && <li>{t('list.andMore', { count: more })}</li>}
      </List>
      <p>{t('users.deleteQuestion.consequence', { count: users.length })}</p>
    </>
  );
}

function LastSignIn({ user }: { user: Administrator }) {
  const t = useText();
  const now = useNow();
  const time = useTimeFormat();
  if (user.lastSignIn === undefined) return t('users.neverSignedIn');
  return t('users.lastSignedIn', { when: time.relative(user.lastSignIn, now) });
}

const List = styled('ul')({ '&&': { margin: '0 0 10px' }, padding: 0, listStyle: 'none', 'li + li': { marginTop: 4 } });
