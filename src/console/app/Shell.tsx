import { styled } from '@mui/material/styles';
import { Outlet } from '@tanstack/react-router';
import { token } from './tokens.ts';

/** The frame around every page. */
export function Shell() {
  return (
    <Main id="content">
      <Outlet />
    </Main>
  );
}

const Main = styled('main')({
  display: 'flex',
  flexDirection: 'column',
  height: '100dvh',
  overflow: 'auto',
  padding: '16px 24px',
  backgroundColor: token('background'),
});
