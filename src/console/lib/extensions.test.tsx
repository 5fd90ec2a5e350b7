import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aRoleWith, aSession } from '#console/testing/samples.ts';
import { show } from '#console/testing/show.tsx';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { systemEventEndpoints } from '#contract/systemEvents.ts';
import { noteNoExtensions } from './extensions.ts';
import { useMay } from './session.ts';

function Offers() {
  const offered = [useMay(apiKeyEndpoints.list) && 'keys', useMay(systemEventEndpoints.search) && 'events'];
  return <p role="status">{offered.filter(Boolean).join(' ')}</p>;
}

const offered = () => screen.getByRole('status').textContent;

test('what needs our extensions is offered until the manager turns out not to know them', async () => {
  const { queries } = await show(<Offers />, { session: aSession() });
  expect(offered()).toBe('keys events');
  act(() => noteNoExtensions(queries));
  await screen.findByText('keys');
});

test('a right that is lacking is lacking with either', async () => {
  const role = aRoleWith('Keys', 'platformRights.apikeyRights.canViewApiKeys');
  await show(<Offers />, { session: aSession({ role }) });
  expect(offered()).toBe('keys');
});
