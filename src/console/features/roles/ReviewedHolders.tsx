import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { useMay } from '#console/lib/session.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { type HolderKind, holderQueries, namedHolders } from './queries.ts';
import { useHolderCounts } from './useHolders.ts';

const named = 5;

/** Whom a change of a role touches: names, and how many more there are. */
export function ReviewedHolders({ roleID }: { roleID: number }) {
  const t = useText();
  const seesUsers = useMay(administratorEndpoints.search);
  const seesApiKeys = useMay(apiKeyEndpoints.search);
  return (
    <Box role="group" aria-label={t('roleDialog.review.touched')}>
      <Line kind="users" roleID={roleID} allowed={seesUsers} />
      <Line kind="apiKeys" roleID={roleID} allowed={seesApiKeys} />
      <p>{t('roleDialog.review.when')}</p>
    </Box>
  );
}

function Line({ kind, roleID, allowed }: { kind: HolderKind; roleID: number; allowed: boolean }) {
  const t = useText();
  const counted = useHolderCounts(roleID)[kind];
  const query = useQuery({
    ...(holderQueries[kind](roleID) as ReturnType<typeof holderQueries.users>),
    enabled: allowed,
  });
  const { data, isError } = query;
  const label = <strong>{t(`roleDialog.holders.${kind}`)}</strong>;
  const say = (text: string) => (
    <p role="status">
      {label} {text}
    </p>
  );
  if (!allowed) return say(t(`roleDialog.holders.${kind}.notAllowed`));
  if (isError) return say(t('roleDialog.review.unknown'));
  if (!data) return say(t('dialog.loading'));
  if (data.length === 0) return say(t(`roleDialog.holders.${kind}.none`));
  const names = data.slice(0, named).map(({ name }) => name);
  const total = counted ?? (data.length < namedHolders ? data.length : undefined);
  const more = total === undefined ? undefined : total - names.length;
  const rest =
    more === undefined ? [t('roleDialog.review.others')] : more > 0 ? [t('list.andMore', { count: more })] : [];
  return say([...names, ...rest].join(t('roleDialog.review.comma')));
}

const Box = styled('div')({
  padding: '10px 12px',
  borderRadius: 8,
  backgroundColor: token('sunken'),
  p: { margin: 0, overflowWrap: 'anywhere' },
  'p + p': { marginTop: 4 },
  'p:last-of-type': { color: token('muted') },
  strong: { marginInlineEnd: 6, fontWeight: 600 },
});
