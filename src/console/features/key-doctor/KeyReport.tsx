import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { token } from '#console/app/tokens.ts';
import { Notice } from '#console/components/Notice.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { errorText } from '#console/lib/errorText.ts';
import { useMay, useSession } from '#console/lib/session.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { KeyStanding } from './KeyStanding.tsx';
import { keyQuery } from './queries.ts';

/** Which key it is, by its ID, and why it would be refused. */
export function KeyReport({ id }: { id: number }) {
  const t = useText();
  const heading = useId();
  const { role } = useSession();
  const mayView = useMay(apiKeyEndpoints.describe);
  return (
    <Section aria-labelledby={heading}>
      <h2 id={heading}>{t('keyDoctor.key', { id })}</h2>
      {mayView ? <Found id={id} /> : <p>{t('keyDoctor.key.notAllowed', { role: role.name })}</p>}
    </Section>
  );
}

function Found({ id }: { id: number }) {
  const t = useText();
  const { data, error, isPending, refetch } = useQuery(keyQuery(id));
  if (isPending) return <p role="status">{t('keyDoctor.key.looking')}</p>;
  if (data) return <KeyStanding apiKey={data} />;
  if (data === null) return <Notice kind="warning">{t('keyDoctor.key.none', { id })}</Notice>;
  return (
    <Notice
      kind="danger"
      action={
        <Button size="small" onClick={() => void refetch()}>
          {t('list.retry')}
        </Button>
      }
    >
      {t('keyDoctor.key.failed', { reason: errorText(t, error) })}
    </Notice>
  );
}

const Section = styled('section')({
  h2: { margin: '0 0 8px', fontSize: 15, lineHeight: '20px', fontWeight: 600 },
  p: { margin: 0, color: token('muted') },
});
