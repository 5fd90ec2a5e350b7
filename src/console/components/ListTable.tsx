import { type ComponentProps, Suspense, useState } from 'react';
import type { Command } from './commands.ts';
import { DataTable } from './DataTable.tsx';
import { CommandMenu } from './lazyParts.ts';
import type { Point } from './useRowGestures.ts';

interface Props<Row extends object> extends Omit<ComponentProps<typeof DataTable<Row>>, 'onMenu'> {
  commands: readonly Command[];
  menuLabel: string;
}

/** What the table of a feature is given by its list, and hands on. */
export type ListTableProps<Row extends object> = Pick<
  Props<Row>,
  | 'onWidth'
  | 'selected'
  | 'onSelect'
  | 'commands'
  | 'onOpen'
  | 'onDelete'
  | 'busy'
  | 'growing'
  | 'footer'
  | 'children'
  | 'ref'
>;

/** A table with the context menu of its commands. */
export function ListTable<Row extends object>({ commands, menuLabel, ...table }: Props<Row>) {
  const [menuAt, setMenuAt] = useState<Point | null>(null);
  return (
    <>
      <DataTable {...table} onMenu={commands.length > 0 ? setMenuAt : undefined} />
      {menuAt && (
        <Suspense>
          <CommandMenu label={menuLabel} commands={commands} at={menuAt} onClosed={() => setMenuAt(null)} />
        </Suspense>
      )}
    </>
  );
}
