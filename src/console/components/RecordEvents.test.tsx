import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { aRoleWith, aSession, sampleNow } from '#console/testing/samples.ts';
import { on, serve, unreachable } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { type SystemEvent, systemEventEndpoints } from '#contract/systemEvents.ts';
import { eventTexts } from './eventTexts.ts';
import { RecordEvents } from './RecordEvents.tsx';

const { search } = systemEventEndpoints;

const event = (changes: Partial<SystemEvent>): SystemEvent => ({
  ID: 3,
  time: sampleNow,
  level: 'info',
  event: 'api_key_created',
  description: 'It was created.',
  actor: { type: 'administrator', ID: 1, name: 'ada' },
  target: { type: 'api_key', ID: 8, name: 'ci' },
  after: { keyName: 'ci' },
  hash: '00'.repeat(32),
  ...changes,
});

async function open(session = aSession()) {
  await activateLocale('en-US');
  await addTexts(eventTexts);
  return show(<RecordEvents type="api_key" id={8} />, { session });
}

test('what happened to a record is listed, and a row opens to all that is known', async () => {
  const manager = serve(
    on(search, { systemEvents: [event({ ID: 4, event: 'api_key_refused', level: 'warning' }), event({})] }),
  );
  const { user } = await open();
  const [, created] = await screen.findAllByRole('button', { expanded: false });
  expect(created?.textContent).toContain('API key created');
  expect(manager.bodiesTo(search)).toEqual([{ target: { type: 'api_key', ID: 8 }, maxItems: 200 }]);
  created?.focus();
  await user.keyboard('{Enter}');
  expect(screen.getByText('It was created.')).toBeTruthy();
  expect(screen.getByRole('table', { name: 'What changed' })).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(screen.queryByText('It was created.')).toBeNull();
});

test('older ones are there on demand', async () => {
  serve(
    on(search, ({ body }) =>
      (body as { beforeID?: number }).beforeID === undefined
        ? { systemEvents: [event({})], continueBefore: 3 }
        : { systemEvents: [event({ ID: 1, event: 'role_created' })] },
    ),
  );
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Show older events' }));
  expect(await screen.findByText('Role created')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Show older events' })).toBeNull();
});

test('none, a failure and no right are told apart', async () => {
  const manager = serve(on(search, { systemEvents: [] }));
  const first = await open();
  expect(await screen.findByText('No events')).toBeTruthy();
  first.unmount();
  manager.answer(on(search, unreachable));
  const second = await open();
  expect((await screen.findByRole('alert')).textContent).toContain('could not be loaded');
  second.unmount();
  await open(aSession({ role: aRoleWith('Helper') }));
  expect(screen.getByText('You may not view system events')).toBeTruthy();
});
