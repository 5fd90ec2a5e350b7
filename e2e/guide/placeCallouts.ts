import { type Box, distance, grow, isWithin, overlap } from './boxes.ts';

export type Side = 'left' | 'right' | 'above' | 'below' | 'inside';

/** What a callout points at. */
export interface Pointing {
  target: Box;
  /** Where it has to be; else wherever it is best. */
  place?: Side | undefined;
}

/** What callouts are placed among. */
export interface Surroundings {
  /** Where the picture may reach. */
  within: Box;
  /** Texts, pictures and the edges of controls: nothing covers them. */
  obstacles: readonly Box[];
  /** Controls, which a callout is not to seem to belong to when it points at another. */
  controls: readonly Box[];
}

/** The side of the square that a callout takes. */
export const calloutSize = 22;

/** What stays free between a callout and all else. */
const clearance = 3;

/** How far from its target it still belongs to it. */
const reach = 28;

const step = 2;

/** What each side costs beside the way there: a callout in front of what it points at is read first. */
const sideCost: Record<Side, number> = { left: 0, right: 3, above: 6, below: 8, inside: 5 };

const centre = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

function sideOf(callout: Box, target: Box): Side {
  if (overlap(callout, target)) return 'inside';
  if (callout.x + callout.width <= target.x) return 'left';
  if (callout.x >= target.x + target.width) return 'right';
  return callout.y < target.y ? 'above' : 'below';
}

/** How far it is from the place on that side where one looks first: level with the middle, or at the beginning. */
function offLine(callout: Box, target: Box, side: Side): number {
  const { x, y } = centre(callout);
  const middle = centre(target);
  if (side === 'left' || side === 'right') return Math.abs(y - middle.y);
  if (side === 'inside') return Math.abs(y - middle.y) + Math.max(0, target.x + target.width - x);
  return Math.max(0, x - target.x - target.width / 2, target.x - x);
}

function cost(callout: Box, { target, place }: Pointing, controls: readonly Box[]): number {
  const side = sideOf(callout, target);
  if (place !== undefined && side !== place) return Number.POSITIVE_INFINITY;
  if (side === 'inside' && !isWithin(callout, target)) return Number.POSITIVE_INFINITY;
  const near = distance(callout, target);
  const mistaken = controls.some((control) => !overlap(control, target) && distance(callout, control) <= near);
  return near + sideCost[side] + offLine(callout, target, side) / 4 + (mistaken ? 40 : 0);
}

function* candidates({ target }: Pointing, within: Box): Generator<Box> {
  const size = calloutSize;
  const all = grow(target, reach + size);
  const { x: midX, y: midY } = centre(target);
  // From the middle, so that one that is level with its target is exactly so.
  const firstX = midX - size / 2 - Math.ceil((midX - all.x) / step) * step;
  const firstY = midY - size / 2 - Math.ceil((midY - all.y) / step) * step;
  for (let y = firstY; y <= all.y + all.height; y += step) {
    for (let x = firstX; x <= all.x + all.width; x += step) {
      const callout = { x, y, width: size, height: size };
      if (isWithin(callout, within) && distance(callout, target) <= reach) yield callout;
    }
  }
}

/**
 * Places a callout beside each target so that none covers a text, the edge of a control or another callout. The answer has
 * `undefined` for a target without a free place.
 */
export function placeCallouts(pointings: readonly Pointing[], surroundings: Surroundings): (Box | undefined)[] {
  const taken = [...surroundings.obstacles];
  return pointings.map((pointing) => {
    const close = taken.filter((box) => distance(box, pointing.target) <= reach + calloutSize + clearance);
    let best: Box | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const callout of candidates(pointing, surroundings.within)) {
      const costs = cost(callout, pointing, surroundings.controls);
      if (costs >= least) continue;
      const room = grow(callout, clearance);
      if (close.some((box) => overlap(box, room))) continue;
      best = callout;
      least = costs;
    }
    if (best) taken.push(best);
    return best;
  });
}
