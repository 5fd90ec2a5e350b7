import { styled } from '@mui/material/styles';
import { useText } from '#console/i18n/i18n.ts';
import type { RowFailure } from '#console/lib/forEachOf.ts';
import { rowErrorText } from '#console/lib/rowErrorText.ts';

interface Props<Row> {
  failures: readonly RowFailure<Row>[];
  /** Absent: there is one row only, which is named already. */
  nameOf: ((row: Row) => string) | undefined;
}

const named = 5;

/** Why rows failed: a few by their names, many by what they have in common. */
export function WorkReasons<Row extends { ID: number }>({ failures, nameOf }: Props<Row>) {
  const t = useText();
  const [only] = failures;
  if (!nameOf) return only && <> {rowErrorText(t, only.error)}</>;
  if (failures.length <= named) {
    return (
      <List>
        {failures.map(({ row, error }) => (
          <li key={row.ID}>
            {nameOf(row)}: {rowErrorText(t, error)}
          </li>
        ))}
      </List>
    );
  }
  const reasons = Map.groupBy(failures, ({ error }) => rowErrorText(t, error));
  return (
    <List>
      {[...reasons].map(([reason, { length }]) => (
        <li key={reason}>{t('work.reason', { count: length, reason })}</li>
      ))}
    </List>
  );
}

const List = styled('ul')({ margin: '4px 0', paddingInlineStart: 18 });
