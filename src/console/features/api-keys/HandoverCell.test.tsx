import { act, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { anApiKey, aSession, sampleNow } from '#console/testing/samples.ts';
import { show } from '#console/testing/show.tsx';
import type { ApiKey } from '#contract/apiKeys.ts';
import { HandoverCell, HandoverText } from './HandoverCell.tsx';
import { keepReceipt } from './receipts.ts';

const minute = 60_000;
const hour = 60 * minute;

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.fromEpochMilliseconds(sampleNow));
});

const text = (name: 'cell' | 'text') => screen.getByTestId(name).textContent;

const both = (changes: Partial<ApiKey>) => {
  const apiKey = anApiKey({ ID: 8, ...changes });
  return (
    <>
      <p data-testid="cell">
        <HandoverCell apiKey={apiKey} />
      </p>
      <p data-testid="text">
        <HandoverText apiKey={apiKey} />
      </p>
    </>
  );
};

test('a secret key that was taken into use says when, and how long after', async () => {
  await show(both({ secretCreated: sampleNow - 2 * hour, secretFirstUsed: sampleNow - 108 * minute }), {
    session: aSession(),
  });
  expect(text('cell')).toContain('today, 08:00');
  expect(text('cell')).toContain('used 08:12');
  expect(text('text')).toContain('Handed over today, 08:00, first used today, 08:12');
  expect(screen.getAllByTitle('Handed over 22 Nov 2026, 08:00, first used 22 Nov 2026, 08:12')).toHaveLength(2);
});

test('one that nobody has used yet says so', async () => {
  await show(both({ secretCreated: sampleNow - 30 * minute }), { session: aSession() });
  expect(text('cell')).toContain('not used');
  expect(text('text')).toContain('Not used since it was handed over 30 minutes ago');
});

test('where the manager does not tell, the console knows what was handed over in this browser, and claims nothing else', async () => {
  await show(both({ lastSignIn: sampleNow }), { session: aSession() });
  expect(text('cell')).toContain('not known');
  expect(text('text')).toBe('');
  act(() => keepReceipt(8, sampleNow - hour));
  expect(text('text')).toContain('Handed over today, 09:00, used since');
  act(() => keepReceipt(8, sampleNow - minute));
  expect(text('text')).toMatch(/^Handed over 1 minute ago$/);
  expect(localStorage.getItem('keyroom.receipts')).toBe(
    JSON.stringify([{ manager: location.origin, keyID: 8, at: sampleNow - minute }]),
  );
});

test.each(['', 'null', '{', '{}', '[1]', '[{"manager":1,"keyID":8,"at":3}]', '[{"keyID":2.5}]'])(
  'what was kept as %j is as good as nothing',
  async (kept) => {
    localStorage.setItem('keyroom.receipts', kept);
    await show(both({}), { session: aSession() });
    expect(text('cell')).toContain('not known');
  },
);

test('a browser that keeps nothing does not come in the way', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await show(both({}), { session: aSession() });
  expect(() => act(() => keepReceipt(8, sampleNow))).not.toThrow();
  expect(text('cell')).toContain('not known');
});
