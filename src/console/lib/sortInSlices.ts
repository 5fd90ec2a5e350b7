import { breathe } from './breathe.ts';
import { type ByName, entryOrder, inThatOrder } from './rowsByName.ts';

/** How many are put in order in one go: a few milliseconds' work. */
const slice = 2_000;

/** How long the page may be kept from answering, in milliseconds. */
const span = 12;

type Order<Each> = (one: Each, other: Each) => number;

/** Two lists that are in order as one. */
async function merged<Each>(one: readonly Each[], other: readonly Each[], order: Order<Each>): Promise<Each[]> {
  const all: Each[] = [];
  let left = 0;
  let right = 0;
  let since = performance.now();
  for (;;) {
    const [a, b] = [one[left], other[right]];
    if (a === undefined || b === undefined) return all.concat(one.slice(left), other.slice(right));
    const isFirst = order(a, b) <= 0;
    all.push(isFirst ? a : b);
    if (isFirst) left += 1;
    else right += 1;
    if (all.length % slice !== 0 || performance.now() - since < span) continue;
    await breathe();
    since = performance.now();
  }
}

async function inOrder<Each>(all: readonly Each[], order: Order<Each>): Promise<Each[]> {
  if (all.length <= slice) {
    await breathe();
    return all.toSorted(order);
  }
  const middle = all.length >> 1;
  const one = await inOrder(all.slice(0, middle), order);
  return merged(one, await inOrder(all.slice(middle), order), order);
}

/** Rows that are known in the order of one language in that of another, without keeping the page from answering. */
export async function sortInSlices<Row extends { ID: number }>(
  { entries }: ByName<Row>,
  locale: ByName<Row>['locale'],
): Promise<ByName<Row>> {
  return inThatOrder(await inOrder(entries, entryOrder(locale)), locale);
}
