import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '#console/testing/show.tsx';
import { PageHeader } from './PageHeader.tsx';

test('A page says where it is, what it is called, and what is in it', async () => {
  await show(
    <PageHeader title="API Keys" groups={['Administration', 'User Management']} summary={<span>1,284 keys</span>} />,
  );
  screen.getByRole('heading', { level: 1, name: 'API Keys' });
  const crumbs = within(screen.getByRole('navigation', { name: 'You are here' })).getAllByRole('listitem');
  expect(crumbs.map(({ textContent }) => textContent)).toEqual(['Administration', 'User Management', 'API Keys']);
  expect(crumbs[2]?.getAttribute('aria-current')).toBe('page');
  screen.getByText('1,284 keys');
  expect(document.title).toBe('API Keys · Keyroom');
});
