import { styled } from '@mui/material/styles';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useRowTabIndex } from './rowActive.ts';

function Anchor(props: ComponentProps<'a'>) {
  return <Link {...props} tabIndex={useRowTabIndex()} />;
}

const Link = styled('a')({
  color: 'inherit',
  textDecoration: 'none',
  borderRadius: 3,
  '&:hover': { color: token('accent'), textDecoration: 'underline', textUnderlineOffset: 3 },
  '&:focus-visible': focusRing,
});

/** A link in a cell of a table. */
export const CellLink = createLink(Anchor);
