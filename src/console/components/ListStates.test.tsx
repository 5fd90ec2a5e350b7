import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ApiError } from '#console/lib/api.ts';
import { show } from '#console/testing/show.tsx';
import type { ErrorCode } from '#contract/errors.ts';
import { ListStale } from './ListStates.tsx';

const failedWith = (status: number, code: ErrorCode) => ({
  data: [],
  error: new ApiError(status, code, 'Refused.'),
  isPending: false,
  isRefetchError: true as const,
  refetch: async () => undefined as never,
});
const heir = { current: null };

test('a list that could not be read anew says so, and stays', async () => {
  await show(<ListStale query={failedWith(500, 'internal')} heir={heir} />);
  screen.getByText(/^This list may be out of date\./);
});

test('trouble with the manager is told once, above the page', async () => {
  const { container } = await show(<ListStale query={failedWith(502, 'manager_unreachable')} heir={heir} />);
  expect(container.textContent).toBe('');
});

test('a list that was never read to its end says so whatever the reason', async () => {
  await show(<ListStale query={failedWith(504, 'manager_timeout')} heir={heir} partial />);
  screen.getByText(/^This list is incomplete\./);
});
