import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { type FieldValues, type Path, type PathValue, type UseFormReturn, useWatch } from 'react-hook-form';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { type Conflict, chosen, type Difference, type Matter } from '#console/lib/recordConflict.ts';
import { clamp } from './clamp.ts';
import { Notice } from './Notice.tsx';

interface ConflictPanelProps<Values extends FieldValues, Rec> {
  conflict: Conflict<Values, Rec>;
  form: UseFormReturn<Values>;
  labelOf: (matter: Matter<Values, Rec>) => string;
  /** What a matter comes to in a version, in words; empty: nothing. */
  textOf: (meaning: unknown, matter: Matter<Values, Rec>, version: Values) => string;
}

/** Both versions of a record that two people edited, matter by matter; what is picked goes into the form below. */
export function ConflictPanel<Values extends FieldValues, Rec>(props: ConflictPanelProps<Values, Rec>) {
  const { conflict, form, labelOf, textOf } = props;
  const t = useText();
  const values = useWatch({ control: form.control }) as Values;
  const { mine, theirs, differences } = conflict;
  const panel = useRef<HTMLElement>(null);
  // It appears above what the person was looking at: without the focus it could stay unseen.
  useEffect(() => panel.current?.focus(), []);

  const take = (version: Values, taken: readonly Difference<Values, Rec>[]) => {
    for (const name of taken.flatMap(({ matter }) => matter.fields)) {
      form.setValue(name as Path<Values>, version[name] as PathValue<Values, Path<Values>>, { shouldDirty: true });
    }
  };
  return (
    <Panel ref={panel} tabIndex={-1} aria-label={t('conflict.title')}>
      <Notice kind="warning">
        <strong>{t('conflict.title')}</strong> {t('conflict.help')}
      </Notice>
      <Table>
        <thead>
          <tr>
            <th scope="col">{t('conflict.field')}</th>
            <th scope="col">{t('conflict.mine')}</th>
            <th scope="col">{t('conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => {
            const { matter } = difference;
            return (
              <tr key={matter.id}>
                <th scope="row">{labelOf(matter)}</th>
                {(['mine', 'theirs'] as const).map((whose) => (
                  <td key={whose}>
                    <label>
                      <input
                        type="radio"
                        name={`conflict-${matter.id}`}
                        checked={chosen(conflict, matter, values) === whose}
                        onChange={() => take(conflict[whose], [difference])}
                      />
                      <span>{textOf(difference[whose], matter, conflict[whose]) || t('conflict.empty')}</span>
                    </label>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </Table>
      <Both>
        <Button onClick={() => take(mine, differences)}>{t('conflict.keepMine')}</Button>
        <Button onClick={() => take(theirs, differences)}>{t('conflict.takeTheirs')}</Button>
      </Both>
    </Panel>
  );
}

const Panel = styled('section')({
  '&:focus': { outline: 'none' },
  marginBottom: 16,
  paddingBottom: 14,
  borderBottom: `1px solid ${token('hairline')}`,
});

const Table = styled('table')({
  width: '100%',
  margin: '10px 0',
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  fontSize: 13,
  lineHeight: '18px',
  'th, td': { padding: '5px 8px 5px 0', textAlign: 'left', verticalAlign: 'top', fontWeight: 400 },
  'th:first-of-type': { width: 128, color: token('muted') },
  thead: { color: token('muted') },
  'tbody tr': { borderTop: `1px solid ${token('hairline')}` },
  label: { display: 'flex', gap: 8, cursor: 'pointer', overflowWrap: 'anywhere' },
  input: { flex: 'none', margin: '2px 0 0', accentColor: token('accent') },
  'label:has(input:checked)': { fontWeight: 600 },
  'label > span': clamp(3),
  '@media (max-width: 599px)': { 'th:first-of-type': { width: 84 } },
});

const Both = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 });
