import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, test, vi } from 'vitest';
import { prefetch, preloadable } from './preloadable.tsx';

function aPart() {
  const fetch = vi.fn(async () => ({ name }: { name: string }) => <p>Hello {name}</p>);
  return { fetch, Part: preloadable(fetch) };
}

test('A part that has been fetched ahead is there in the first drawing', async () => {
  const { fetch, Part } = aPart();
  await Part.load();
  render(
    <Suspense fallback="waiting">
      <Part name="you" />
    </Suspense>,
  );
  expect(screen.getByText('Hello you')).toBeDefined();
  expect(fetch).toHaveBeenCalledOnce();
});

test('A part that has not is fetched when it is shown', async () => {
  const { fetch, Part } = aPart();
  render(
    <Suspense fallback="waiting">
      <Part name="you" />
    </Suspense>,
  );
  expect(screen.getByText('waiting')).toBeDefined();
  expect(await screen.findByText('Hello you')).toBeDefined();
  expect(fetch).toHaveBeenCalledOnce();
});

test('Fetching ahead in vain is no failure, and is tried again when the part is shown', async () => {
  const { fetch, Part } = aPart();
  fetch.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await prefetch(Part);
  expect(fetch).toHaveBeenCalledOnce();
  render(
    <Suspense>
      <Part name="you" />
    </Suspense>,
  );
  expect(await screen.findByText('Hello you')).toBeDefined();
});

test('Parts are fetched ahead one after the other', async () => {
  const [first, second] = [aPart(), aPart()];
  const { promise, resolve } = Promise.withResolvers<void>();
  first.fetch.mockImplementationOnce(async () => {
    await promise;
    return () => <p>Here</p>;
  });
  const all = prefetch(first.Part, second.Part);
  await vi.waitFor(() => expect(first.fetch).toHaveBeenCalledOnce(), { timeout: 3_000 });
  expect(second.fetch).not.toHaveBeenCalled();
  resolve();
  await all;
  expect(second.fetch).toHaveBeenCalledOnce();
});
