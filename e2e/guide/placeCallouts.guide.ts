import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type Box, distance, grow, isWithin, overlap } from './boxes.ts';
import { calloutSize, placeCallouts } from './placeCallouts.ts';

const within: Box = { x: 0, y: 0, width: 400, height: 300 };
const box = fc.record({
  x: fc.integer({ min: 0, max: 380 }),
  y: fc.integer({ min: 0, max: 280 }),
  width: fc.integer({ min: 1, max: 200 }),
  height: fc.integer({ min: 1, max: 60 }),
});
const place = fc.constantFrom(undefined, 'left', 'right', 'above', 'below', 'inside' as const);
const pointings = fc.array(fc.record({ target: box, place }), { maxLength: 5 });
const boxes = fc.array(box, { maxLength: 25 });

const alone = (target: Box, obstacles: Box[] = []) =>
  placeCallouts([{ target }], { within, obstacles, controls: [] })[0];

test('a callout covers nothing, is within the picture, near its target, and apart from the others', () => {
  fc.assert(
    fc.property(pointings, boxes, boxes, (pointings, obstacles, controls) => {
      const placed = placeCallouts(pointings, { within, obstacles, controls });
      expect(placed).toHaveLength(pointings.length);
      for (const [index, callout] of placed.entries()) {
        const target = pointings[index]?.target;
        if (!callout || !target) continue;
        expect(isWithin(callout, within)).toBe(true);
        expect(distance(callout, target)).toBeLessThanOrEqual(28);
        const others = placed.filter((other) => other && other !== callout) as Box[];
        expect([...obstacles, ...others].filter((one) => overlap(one, grow(callout, 2)))).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test('the same page has its callouts at the same places each time', () => {
  fc.assert(
    fc.property(pointings, boxes, (pointings, obstacles) => {
      const once = placeCallouts(pointings, { within, obstacles, controls: [] });
      expect(placeCallouts(pointings, { within, obstacles, controls: [] })).toEqual(once);
    }),
    { numRuns: 30 },
  );
});

test('where all is free, a callout stands in front of its target, level with its middle', () => {
  const target = { x: 100, y: 100, width: 120, height: 36 };
  const callout = alone(target);
  expect(callout && callout.x + callout.width).toBeLessThanOrEqual(target.x);
  expect(callout && callout.y + calloutSize / 2).toBe(target.y + target.height / 2);
});

test('where that is taken it stands at another side, and nowhere when all is', () => {
  const target = { x: 100, y: 100, width: 120, height: 36 };
  const before = { x: 0, y: 80, width: 99, height: 80 };
  expect(alone(target, [before])?.x).toBeGreaterThanOrEqual(target.x);
  expect(alone(target, [within])).toBeUndefined();
});

test('one that is told its side is there or nowhere', () => {
  const target = { x: 100, y: 100, width: 120, height: 36 };
  const surroundings = { within, obstacles: [], controls: [] };
  const [right, inside] = placeCallouts(
    [
      { target, place: 'right' },
      { target, place: 'inside' },
    ],
    surroundings,
  );
  expect(right?.x).toBeGreaterThanOrEqual(target.x + target.width);
  expect(inside && isWithin(inside, target)).toBe(true);
});
