import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aRoleWith, aSession } from '#console/testing/samples.ts';
import { on, serve } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { systemEventEndpoints } from '#contract/systemEvents.ts';
import { ownName } from './ownSession.ts';
import { sessionQuery, useMay } from './session.ts';

function Offers() {
  const offered = [useMay(apiKeyEndpoints.list) && 'keys', useMay(systemEventEndpoints.search) && 'events'];
  return <p role="status">{offered.filter(Boolean).join(' ')}</p>;
}

const offered = () => screen.getByRole('status').textContent;

test('what needs our extensions is offered by a manager that has them', async () => {
  await show(<Offers />, { session: aSession() });
  expect(offered()).toBe('keys events');
});

test('what needs our extensions is hidden where the manager has none', async () => {
  await show(<Offers />, { session: aSession({ extensions: false }) });
  expect(offered()).toBe('keys');
});

test('a right that is lacking is lacking with either', async () => {
  const role = aRoleWith('Keys', 'platformRights.apikeyRights.canViewApiKeys');
  await show(<Offers />, { session: aSession({ role }) });
  expect(offered()).toBe('keys');
});

test('of somebody whom the manager does not tell about themselves, everything is offered but what it lacks', async () => {
  const { administrator, role: _role, ...session } = aSession({ extensions: false });
  serve(on(sessionEndpoints.current, { ...session, administrator: { ID: administrator.ID } }));
  const { queries } = await show(<p />);
  const own = await queries.fetchQuery(sessionQuery);
  expect(own).toMatchObject({ administrator: { username: '', locale: 'en-US', timeZone: Temporal.Now.timeZoneId() } });
  expect(own && ownName(own.administrator)).toBe('#1');
  await show(<Offers />, own ? { session: own } : {});
  expect(offered()).toBe('keys');
});
