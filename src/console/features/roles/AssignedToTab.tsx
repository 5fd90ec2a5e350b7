import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { createLink } from '@tanstack/react-router';
import { useId } from 'react';
import { paths } from '#console/app/paths.ts';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { Notice } from '#console/components/Notice.tsx';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { errorText } from '#console/lib/errorText.ts';
import { useMay } from '#console/lib/session.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { type HolderKind, holderQueries } from './queries.ts';
import { useHolderCounts } from './useHolders.ts';

/** Who has the role. */
export function AssignedToTab({ roleID }: { roleID: number }) {
  const seesUsers = useMay(administratorEndpoints.search);
  const seesApiKeys = useMay(apiKeyEndpoints.search);
  return (
    <>
      <Holders kind="users" roleID={roleID} allowed={seesUsers} />
      <Holders kind="apiKeys" roleID={roleID} allowed={seesApiKeys} />
    </>
  );
}

interface HoldersProps {
  kind: HolderKind;
  roleID: number;
  allowed: boolean;
}

function Holders({ kind, roleID, allowed }: HoldersProps) {
  const t = useText();
  const locale = useLocale();
  const headingID = useId();
  const count = useHolderCounts(roleID)[kind];
  return (
    <Section aria-labelledby={headingID}>
      <h3 id={headingID}>
        {t(`roleDialog.holders.${kind}`)} {count !== undefined && <Count>{count.toLocaleString(locale)}</Count>}
      </h3>
      {allowed ? (
        <Names kind={kind} roleID={roleID} count={count} />
      ) : (
        <Quiet>{t(`roleDialog.holders.${kind}.notAllowed`)}</Quiet>
      )}
    </Section>
  );
}

interface NamesProps extends Omit<HoldersProps, 'allowed'> {
  count: number | undefined;
}

function Names({ kind, roleID, count }: NamesProps) {
  const t = useText();
  // The two queries have the same shape, which their union does not tell.
  const query = useQuery(holderQueries[kind](roleID) as ReturnType<typeof holderQueries.users>);
  const { data, error, refetch } = query;
  if (error) {
    const retry = (
      <Button size="small" onClick={() => void refetch()}>
        {t('dialog.retry')}
      </Button>
    );
    return (
      <Notice kind="danger" action={retry}>
        {errorText(t, error)}
      </Notice>
    );
  }
  if (!data) return <Quiet role="status">{t('dialog.loading')}</Quiet>;
  if (data.length === 0) return <Quiet>{t(`roleDialog.holders.${kind}.none`)}</Quiet>;
  return (
    <>
      <List>
        {data.map(({ ID, name }) => (
          <li key={ID}>
            <Anchor to={paths[kind]} search={{ open: ID }}>
              <bdi>{name}</bdi>
            </Anchor>
          </li>
        ))}
      </List>
      {(count ?? data.length) > 1 && (
        <Anchor to={paths[kind]} search={{ role: roleID }} data-all>
          {t(`roleDialog.holders.${kind}.all`)}
        </Anchor>
      )}
    </>
  );
}

const Section = styled('section')({
  '& + &': { marginTop: 20, paddingTop: 16, borderTop: `1px solid ${token('hairline')}` },
  h3: { margin: '0 0 6px', fontSize: 14, lineHeight: '20px', fontWeight: 600 },
});

const Count = styled('span')({ fontWeight: 400, color: token('muted') });

const Quiet = styled('p')({ margin: 0, color: token('muted') });

const List = styled('ul')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
  gap: '0 16px',
  margin: '0 0 6px',
  padding: 0,
  listStyle: 'none',
  li: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  a: { display: 'inline-block', padding: '3px 0', lineHeight: '20px' },
});

const Anchor = createLink(
  styled('a')({
    color: 'inherit',
    textDecoration: 'none',
    borderRadius: 3,
    '&:hover': { color: token('accent'), textDecoration: 'underline', textUnderlineOffset: 3 },
    '&:focus-visible': focusRing,
    '&[data-all]': { display: 'inline-block', padding: '3px 0', lineHeight: '20px', color: token('accent') },
  }),
);
