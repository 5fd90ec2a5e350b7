import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useText } from '#console/i18n/i18n.ts';
import { errorText } from '#console/lib/errorText.ts';
import type { Work } from '#console/lib/useWork.ts';
import { Notice } from './Notice.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface Values {
  /** Of the first row that it is about. */
  name: string;
  total: number;
  failed: number;
}

interface Props<Deed extends string, Row extends { ID: number }> {
  work: Work<Deed, Row>;
  onDismiss: () => void;
  nameOf: (row: Row) => string;
  /** What has been done, said to screen readers alone: the page shows it. */
  doneText: (deed: Deed, values: Values) => string;
  notDoneText: (deed: Deed, values: Values) => string;
}

const listed = 5;

/** What has become of the last command: a failure in full with a second try, a success for screen readers alone. */
export function WorkNotice<Deed extends string, Row extends { ID: number }>(props: Props<Deed, Row>) {
  const { work, onDismiss, nameOf } = props;
  const t = useText();
  if (work.status !== 'failed') {
    const [first] = work.status === 'done' ? work.rows : [];
    return (
      <VisuallyHidden role="status">
        {work.status === 'done' &&
          first &&
          props.doneText(work.deed, { name: nameOf(first), total: work.rows.length, failed: 0 })}
      </VisuallyHidden>
    );
  }
  const { deed, failures, rows, retry } = work;
  const [first] = failures;
  if (!first) return null;
  const more = failures.length - listed;
  return (
    <Notice
      kind="danger"
      action={
        <Actions>
          <Button size="small" onClick={retry}>
            {t('list.retry')}
          </Button>
          <Button size="small" variant="text" onClick={onDismiss}>
            {t('list.dismiss')}
          </Button>
        </Actions>
      }
    >
      <strong>
        {props.notDoneText(deed, { name: nameOf(first.row), total: rows.length, failed: failures.length })}
      </strong>{' '}
      {rows.length === 1 && errorText(t, first.error)}
      {rows.length > 1 && (
        <List>
          {failures.slice(0, listed).map(({ row, error }) => (
            <li key={row.ID}>
              {nameOf(row)}: {errorText(t, error)}
            </li>
          ))}
          {more > 0 && <li>{t('list.andMore', { count: more })}</li>}
        </List>
      )}
    </Notice>
  );
}

const Actions = styled('span')({ display: 'flex', flex: 'none', gap: 4, margin: '-4px -4px -4px 0' });

const List = styled('ul')({ margin: '4px 0 0', paddingInlineStart: 18 });
