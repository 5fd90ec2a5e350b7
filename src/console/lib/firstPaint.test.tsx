import { expect, test } from 'vitest';
import { firstPaint, holdForFirstPaint, isPainted, noteFirstDrawing } from './firstPaint.ts';

test('what can wait waits until the page that was drawn has been painted', async () => {
  holdForFirstPaint();
  const order: string[] = [];
  const later = firstPaint().then(() => order.push('later'));
  requestAnimationFrame(() => order.push('frame'));
  await Promise.resolve();
  expect(isPainted()).toBe(false);
  expect(order).toEqual([]);
  noteFirstDrawing();
  await later;
  expect(order).toEqual(['frame', 'later']);
  expect(isPainted()).toBe(true);
});

test('once it has been painted nothing waits any more, whatever is drawn', async () => {
  noteFirstDrawing();
  expect(isPainted()).toBe(true);
  await firstPaint();
});
