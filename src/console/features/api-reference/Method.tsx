import { styled } from '@mui/material/styles';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';

const inks: Readonly<Record<string, string>> = {
  GET: token('accent'),
  POST: token('warning'),
  DELETE: token('danger'),
};

/** The method of a call: told apart by its word, and by its colour at a glance. */
export function Method({ name, short = false }: { name: string; short?: boolean }) {
  return (
    <Label ink={inks[name] ?? token('muted')} {...(short && { 'aria-hidden': true })}>
      {short && name === 'DELETE' ? 'DEL' : name}
    </Label>
  );
}

const Label = styled('span', { shouldForwardProp: (name) => name !== 'ink' })<{ ink: string }>(({ ink }) => ({
  flex: 'none',
  color: ink,
  fontFamily: mono,
  fontSize: 12,
  fontWeight: 600,
  letterSpacing: 0,
}));
