import { expect, test } from 'vitest';
import { Works } from './works.ts';

const rows = Array.from({ length: 6 }, (_, ID) => ({ ID }));
type Row = (typeof rows)[number];

function setUp() {
  const works = new Works<'lock' | 'delete', Row>(() => () => true);
  const only = () => {
    const [work, ...others] = works.all();
    if (!work || others.length > 0) throw new Error(`${works.all().length} works`);
    return work;
  };
  const over = () =>
    new Promise<void>((resolve) => {
      const unsubscribe = works.subscribe(() => {
        if (works.all().some(({ phase }) => phase !== 'over')) return;
        unsubscribe();
        resolve();
      });
    });
  return { works, only, over };
}

test('those that failed are tried again alone, and what is known of the others stays', async () => {
  const { works, only, over } = setUp();
  const reached: number[] = [];
  let isDown = true;
  await works.start({
    deed: 'lock',
    rows,
    action: async ({ ID }) => {
      reached.push(ID);
      if (isDown && ID > 3) throw new Error('no');
    },
    afterRun: () => {},
  });
  expect(only()).toMatchObject({ phase: 'over', tried: 6, untried: [] });
  expect(only().failures.map(({ row }) => row.ID)).toEqual([4, 5]);
  isDown = false;
  const again = over();
  only().retry();
  expect(only()).toMatchObject({ phase: 'working', tried: 0, current: [{ ID: 4 }, { ID: 5 }] });
  await again;
  expect(reached.slice(6)).toEqual([4, 5]);
  expect(only()).toMatchObject({ failures: [], done: rows });
});

test('a work that was stopped goes on with the rows that were not tried', async () => {
  const { works, only, over } = setUp();
  const reached: number[] = [];
  let stopAt = 2;
  await works.start({
    deed: 'lock',
    rows,
    action: async ({ ID }) => {
      reached.push(ID);
      if (ID === stopAt) only().stop();
    },
    afterRun: () => {},
  });
  const { done, untried } = only();
  expect(untried.length).toBeGreaterThan(0);
  expect(done.length + untried.length).toBe(6);
  stopAt = -1;
  const again = over();
  only().proceed();
  await again;
  expect(reached.toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
  expect(only()).toMatchObject({ untried: [], failures: [] });
  expect(only().done).toHaveLength(6);
});

test('rows are under way until their work is over, and works go on side by side', async () => {
  const { works } = setUp();
  const answer = Promise.withResolvers<void>();
  const lock = works.start({ deed: 'lock', rows: rows.slice(0, 2), action: () => answer.promise, afterRun: () => {} });
  const remove = works.start({ deed: 'delete', rows: rows.slice(4), action: () => answer.promise, afterRun: () => {} });
  expect([...works.underWay()]).toEqual([0, 1, 4, 5]);
  answer.resolve();
  await Promise.all([lock, remove]);
  expect(works.underWay().size).toBe(0);
});

test('what went well is forgotten when something new begins, what did not stays until it is dismissed', async () => {
  const { works, only } = setUp();
  const well = { deed: 'lock', rows, action: async () => {}, afterRun: () => {} } as const;
  await works.start(well);
  await works.start({ ...well, action: () => Promise.reject(new Error('no')) });
  expect(only().failures).toHaveLength(6);
  await works.start(well);
  expect(works.all()).toHaveLength(2);
  for (const { id } of works.all()) works.dismiss(id);
  expect(works.all()).toEqual([]);
});

test('who waits is told after each run what became of its rows', async () => {
  const { works, only, over } = setUp();
  const told: number[] = [];
  let isDown = true;
  const afterRun = ({ done }: { done: readonly Row[] }) => told.push(done.length);
  const action = async ({ ID }: Row) => {
    if (isDown && ID === 0) throw new Error('no');
  };
  const { done } = await works.start({ deed: 'lock', rows, action, afterRun });
  expect(done).toHaveLength(5);
  isDown = false;
  const again = over();
  only().retry();
  await again;
  expect(told).toEqual([5, 1]);
});
