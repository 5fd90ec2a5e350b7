import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { rowErrorText } from '#console/lib/rowErrorText.ts';
import type { Work } from '#console/lib/works.ts';
import { CappedList } from './CappedList.tsx';
import { TextButton } from './TextButton.tsx';

interface Props<Row extends { ID: number }> {
  work: Work<string, Row>;
  nameOf: (row: Row) => string;
  onOpen: (row: Row) => void;
}

/** What became of each row, for who wants to know. */
export function WorkResults<Row extends { ID: number }>({ work, nameOf, onOpen }: Props<Row>) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const { deed, rows, done, failures, untried } = work;
  const reasons = new Map(failures.map(({ row, error }) => [row.ID, error]));
  const deleted = new Set(deed === 'delete' ? done.map(({ ID }) => ID) : []);
  return (
    <>
      <Toggle aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'work.hideResults' : 'work.showResults')}
      </Toggle>
      {open && (
        <List>
          <CappedList
            label={t('work.results', { count: rows.length })}
            groups={[
              { heading: t('work.failed', { count: failures.length }), rows: failures.map(({ row }) => row) },
              { heading: t('work.untried', { count: untried.length }), rows: untried },
              { heading: t('work.done', { count: done.length }), rows: done },
            ]}
          >
            {(row) => (
              <>
                {deleted.has(row.ID) ? nameOf(row) : <TextButton onClick={() => onOpen(row)}>{nameOf(row)}</TextButton>}
                {reasons.has(row.ID) && <Reason>{rowErrorText(t, reasons.get(row.ID))}</Reason>}
              </>
            )}
          </CappedList>
        </List>
      )}
    </>
  );
}

const Toggle = styled(TextButton)({ margin: '-2px 0' });

const List = styled('div')({ marginTop: 8 });

const Reason = styled('span')({ marginInlineStart: 10, color: token('muted') });
