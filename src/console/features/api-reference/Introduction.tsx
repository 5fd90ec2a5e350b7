import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { apiBase } from '#console/lib/managers.ts';
import type { Reference } from './reference.ts';
import { Marked, Words } from './Words.tsx';

/** What holds for every call, and what the chapters are about. */
export function Introduction({ reference: { introduction, chapters } }: { reference: Reference }) {
  const t = useText();
  return (
    <Article>
      <h2>{t('apiReference.introduction')}</h2>
      <Words text={introduction} />
      <dl lang="en">
        {chapters.map(({ name, description }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Marked text={description} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={`${apiBase()}/openapi.json`}>{t('apiReference.document')}</a>
      </p>
    </Article>
  );
}

const Article = styled('article')(({ theme }) => ({
  maxWidth: 880,
  h2: { ...theme.typography.h2, margin: '0 0 8px' },
  dl: { margin: '16px 0', borderTop: `1px solid ${token('hairline')}` },
  'dl > div': {
    display: 'grid',
    gridTemplateColumns: '160px minmax(0, 1fr)',
    gap: '0 16px',
    padding: '8px 0',
    borderBottom: `1px solid ${token('hairline')}`,
  },
  dt: { fontWeight: 600 },
  dd: { margin: 0 },
  a: { color: token('accent'), fontWeight: 550 },
  [theme.breakpoints.down('sm')]: { 'dl > div': { gridTemplateColumns: 'minmax(0, 1fr)' } },
}));
