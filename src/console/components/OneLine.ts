import { styled } from '@mui/material/styles';

/** A name of any length in a line with other things, to which it gives way. Written in its own direction. */
export const OneLine = styled('bdi')({
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
});
