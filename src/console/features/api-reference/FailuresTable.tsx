import { useText } from '#console/i18n/i18n.ts';
import type { Failure } from './reference.ts';
import { Table } from './Table.tsx';
import { Code, Marked } from './Words.tsx';

/** What can go wrong, by status and code. */
export function FailuresTable({ failures }: { failures: readonly Failure[] }) {
  const t = useText();
  const columns = [
    t('apiReference.column.code'),
    t('apiReference.column.status'),
    t('apiReference.column.description'),
  ];
  return (
    <Table label={t('apiReference.errors')} columns={columns}>
      {failures.map(({ status, code, words }) => (
        <tr key={code}>
          <td>
            <Code>{code}</Code>
          </td>
          <td>{status}</td>
          <td lang="en">
            <Marked text={words} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
