import { type ComponentType, Suspense } from 'react';
import type { Works } from '#console/lib/works.ts';
import { WorkPanel } from './lazyParts.ts';

/** What the texts of a work are about: `name` is that of the first row in question. */
export interface WorkValues extends Record<string, unknown> {
  name: string;
  total: number;
  done: number;
  failed: number;
}

export interface WorkNoticesProps<Deed extends string, Row extends { ID: number }> {
  /** Absent: nothing has been done yet. */
  works: Works<Deed, Row> | undefined;
  /** Comes with the texts that it needs, where they are not on the page from the start. */
  Panel?: ComponentType<WorkPanelProps>;
  nameOf: (row: Row) => string;
  /** What is said while it is done, when it is, when some of it is not, and when it has been stopped. */
  textOf: (kind: 'working' | 'done' | 'notDone' | 'stopped', deed: Deed, values: WorkValues) => string;
  onOpen: (row: Row) => void;
}

/** The same once there is something to tell, whatever the rows are. */
export type WorkPanelProps = WorkNoticesProps<string, { ID: number }> & { works: Works<string, { ID: number }> };

/** What is being done with rows of a list, and what has become of it. */
export function WorkNotices<Deed extends string, Row extends { ID: number }>({
  Panel = WorkPanel,
  ...props
}: WorkNoticesProps<Deed, Row>) {
  if (!props.works) return null;
  return (
    <Suspense>
      <Panel {...(props as unknown as WorkPanelProps)} />
    </Suspense>
  );
}
