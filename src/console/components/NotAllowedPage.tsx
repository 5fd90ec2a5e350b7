import { styled } from '@mui/material/styles';
import type { ComponentProps } from 'react';
import { EmptyState } from './EmptyState.tsx';
import { PageHeader } from './PageHeader.tsx';

interface Props extends Pick<ComponentProps<typeof PageHeader>, 'title' | 'groups'> {
  heading: string;
  /** Which right is missing, and who can grant it. */
  text: string;
}

/** A page that the person's role does not allow to be seen. */
export function NotAllowedPage({ title, groups, heading, text }: Props) {
  return (
    <>
      <PageHeader title={title} groups={groups} />
      <Room>
        <EmptyState title={heading}>{text}</EmptyState>
      </Room>
    </>
  );
}

const Room = styled('div')({ flex: 1, display: 'flex' });
