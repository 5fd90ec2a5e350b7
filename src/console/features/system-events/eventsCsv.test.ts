import { expect, test } from 'vitest';
import { anEvent } from './events.testing.ts';
import { eventsCsv, eventsCsvHead } from './eventsCsv.ts';

test('an event is a line with its moment in UTC, and no text in it is taken for a formula', () => {
  const event = anEvent({ target: { type: 'api_key', ID: 8, name: '=HYPERLINK("x")' }, after: { active: false } });
  expect(eventsCsvHead).toBe(
    'ID,time (UTC),level,event,description,actorType,actorID,actorName,origin,targetType,targetID,targetName,before,after,hash\r\n',
  );
  expect(eventsCsv([event])).toBe(
    `${event.ID},2026-11-22T09:00:00Z,info,api_key_locked,The API key ci-deploy (ID 8) was locked out.,administrator,1,` +
      `MasterAdmin,10.20.4.17,api_key,8,"'=HYPERLINK(""x"")","{""active"":true}","{""active"":false}",${event.hash}\r\n`,
  );
  expect(eventsCsv([])).toBe('');
});
