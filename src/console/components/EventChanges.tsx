import { styled } from '@mui/material/styles';
import { Minus, Plus } from 'lucide-react';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { type FieldChange, isMoment, toChanges } from '#console/lib/eventChanges.ts';
import { useEventWords } from '#console/lib/useEventWords.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { SystemEvent } from '#contract/systemEvents.ts';

/** What an event changed: each field as it was and as it is, side by side, and the rights that were given and taken. */
export function EventChanges({ event }: { event: SystemEvent }) {
  const t = useText();
  const words = useEventWords();
  const { fields, rights } = toChanges(event);
  const { before, after } = event;
  return (
    <>
      {fields.length > 0 && (
        <Table aria-label={t('events.changes')}>
          <thead>
            <tr>
              <th scope="col">{t('events.changes.field')}</th>
              {before && <th scope="col">{t('events.changes.before')}</th>}
              {after && <th scope="col">{t('events.changes.after')}</th>}
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.name}>
                <th scope="row">{words.field(field.name)}</th>
                {before && (
                  <td data-label={t('events.changes.before')}>
                    <Value field={field} value={field.before} />
                  </td>
                )}
                {after && (
                  <td data-label={t('events.changes.after')}>
                    <Value field={field} value={field.after} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <Rights heading={t('events.rights.given', { count: rights.given.length })} paths={rights.given} kind="given" />
      <Rights heading={t('events.rights.taken', { count: rights.taken.length })} paths={rights.taken} kind="taken" />
    </>
  );
}

function Value({ field, value }: { field: FieldChange; value: unknown }) {
  const t = useText();
  const time = useTimeFormat();
  if (value === null || value === undefined || value === '') return <None>{t('events.value.none')}</None>;
  if (typeof value === 'boolean') return t(value ? 'events.value.yes' : 'events.value.no');
  if (isMoment(field, value)) return time.exact(value);
  if (typeof value === 'string' || typeof value === 'number') return <bdi>{value}</bdi>;
  return <Code>{JSON.stringify(value)}</Code>;
}

interface RightsProps {
  heading: string;
  paths: readonly string[];
  kind: 'given' | 'taken';
}

function Rights({ heading, paths, kind }: RightsProps) {
  const words = useEventWords();
  if (paths.length === 0) return null;
  const Icon = kind === 'given' ? Plus : Minus;
  return (
    <section>
      <Heading>{heading}</Heading>
      <List data-kind={kind}>
        {paths.map((path) => (
          <li key={path} title={path}>
            <Icon size={14} strokeWidth={2} aria-hidden />
            {words.right(path)}
          </li>
        ))}
      </List>
    </section>
  );
}

const None = styled('span')({ color: token('muted') });

const Code = styled('code')({ fontFamily: mono, fontSize: 12.5, overflowWrap: 'anywhere' });

const Heading = styled('h3')({ margin: '16px 0 6px', fontSize: 13, lineHeight: '18px', fontWeight: 550 });

const List = styled('ul')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
  gap: '2px 16px',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  fontSize: 13,
  li: { display: 'flex', gap: 6, alignItems: 'baseline', lineHeight: '20px', minWidth: 0, overflowWrap: 'anywhere' },
  svg: { flex: 'none', alignSelf: 'center' },
  '&[data-kind=given] svg': { color: token('ok') },
  '&[data-kind=taken] svg': { color: token('danger') },
});

const Table = styled('table')({
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  fontSize: 13,
  lineHeight: '20px',
  'th, td': {
    padding: '6px 12px 6px 0',
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: 400,
    borderBottom: `1px solid ${token('hairline')}`,
    overflowWrap: 'anywhere',
  },
  th: { color: token('muted') },
  'tbody tr:last-of-type > *': { borderBottom: 0 },
  '@media (max-width: 599px)': {
    thead: { display: 'none' },
    'tr, th, td': { display: 'block' },
    'tbody tr': { padding: '8px 0', borderBottom: `1px solid ${token('hairline')}` },
    'tbody th, tbody td': { padding: '1px 0', border: 0 },
    'tbody td::before': { content: 'attr(data-label) ": "', color: token('muted') },
  },
});
