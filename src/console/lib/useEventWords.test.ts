import { expect, test } from 'vitest';
import english from '#console/i18n/en-US/systemEvents.json';
import japanese from '#console/i18n/ja-JP/systemEvents.json';
import { eventNames } from '#contract/eventNames.ts';

test.each([english, japanese])('every event of the embedded manager has words', (texts) => {
  const told = Object.keys(texts).filter((id) => id.startsWith('event.'));
  expect(told.sort()).toEqual(eventNames.map((name) => `event.${name}`).sort());
});
