import { styled } from '@mui/material/styles';
import type { ComponentProps, ReactNode, Ref } from 'react';
import { PageHeader } from './PageHeader.tsx';

interface Props extends ComponentProps<typeof PageHeader> {
  /** Takes the focus where no row is left to take it. */
  ref?: Ref<HTMLDivElement>;
  children: ReactNode;
}

/** The frame of a page that is a list: its head, and below it parts of which the table takes the room that is left. */
export function ListPage({ ref, children, ...head }: Props) {
  return (
    <Page ref={ref} tabIndex={-1}>
      <PageHeader {...head} />
      {children}
    </Page>
  );
}

/** How narrow a window is for a list to have one column only. */
export const narrowList = '(max-width: 699px)';

const Page = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  flex: '1 0 auto',
  gap: 12,
  height: '100%',
  minHeight: 420,
  outline: 'none',
});
