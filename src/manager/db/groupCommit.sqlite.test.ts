import { expect, test } from 'vitest';
import { createGroups, type Work } from './groupCommit.ts';
import { openSqlite } from './sqlite.ts';

/** A table, and a log of what is said to the database and of who has heard how it went. */
function createTable() {
  const { writer, close } = openSqlite(':memory:');
  const log: string[] = [];
  const run = (statement: string) => {
    log.push(statement);
    writer.prepare(statement).run([]);
  };
  writer.prepare('create table parent (id integer primary key)').run([]);
  writer.prepare('create table child (parent references parent deferrable initially deferred)').run([]);
  const groups = createGroups({ run, isOpen: writer.isInTransaction });
  return {
    log,
    close,
    groups,
    ids: () =>
      writer
        .prepare('select id from parent order by id')
        .all([])
        .map(({ id }) => id),
    write: (sql: string) => writer.prepare(sql).run([]),
    /** Writes as one work, and says whether it was kept. */
    async work(name: string, sql: string, end: keyof Work = 'keep') {
      const work = await groups.enter();
      try {
        writer.prepare(sql).run([]);
        await work[end]();
        log.push(`${name} heard`);
        return true;
      } catch {
        await work.undo().catch(() => {});
        log.push(`${name} failed`);
        return false;
      }
    },
  };
}

test('works that come together are committed together, in order, and nobody hears before', async () => {
  const table = createTable();
  const insert = (id: number) => table.work(String(id), `insert into parent values (${id})`);
  await Promise.all([1, 2, 3].map(insert));
  expect(table.log).toEqual([
    'begin immediate',
    ...['savepoint work', 'release work', 'savepoint work', 'release work', 'savepoint work', 'release work'],
    'commit',
    ...['1 heard', '2 heard', '3 heard'],
  ]);
  expect(table.ids()).toEqual([1, 2, 3]);
  table.close();
});

test('a work that fails or is undone takes nothing else with it, and hears no sooner', async () => {
  const table = createTable();
  const outcomes = await Promise.all([
    table.work('first', 'insert into parent values (1)'),
    table.work('twice', 'insert into parent values (1)'),
    table.work('undone', 'insert into parent values (2)', 'undo'),
    table.work('last', 'insert into parent values (3)'),
  ]);
  expect(outcomes).toEqual([true, false, true, true]);
  expect(table.ids()).toEqual([1, 3]);
  expect(table.log.indexOf('commit')).toBeLessThan(table.log.findIndex((line) => /heard|failed/.test(line)));
  table.close();
});

test('a commit that fails fails everybody in it, and nobody after', async () => {
  const table = createTable();
  const outcomes = await Promise.all([
    table.work('first', 'insert into parent values (1)'),
    table.work('orphan', 'insert into child values (7)'),
    table.work('last', 'insert into parent values (2)'),
  ]);
  expect(outcomes).toEqual([false, false, false]);
  expect(table.ids()).toEqual([]);
  expect(await table.work('next', 'insert into parent values (3)')).toBe(true);
  expect(table.ids()).toEqual([3]);
  table.close();
});

test('when the database undoes everything by itself, everybody hears of it', async () => {
  const table = createTable();
  const outcomes = await Promise.all([
    table.work('first', 'insert into parent values (1)'),
    table.work('breaks', 'insert or rollback into parent values (1)'),
    table.work('last', 'insert into parent values (2)'),
  ]);
  expect(outcomes).toEqual([false, false, true]);
  expect(table.ids()).toEqual([2]);
  table.close();
});

test('who cannot begin is told, and the next may', async () => {
  const table = createTable();
  table.write('begin');
  await expect(table.groups.enter()).rejects.toThrow('within a transaction');
  table.write('rollback');
  expect(await table.work('next', 'insert into parent values (1)')).toBe(true);
  table.close();
});

test('a group has at most 64 works', async () => {
  const table = createTable();
  const works = Array.from({ length: 200 }, (_, id) => table.work(String(id), `insert into parent values (${id})`));
  expect(new Set(await Promise.all(works))).toEqual(new Set([true]));
  const sizes = table.log
    .join()
    .split('commit')
    .map((group) => group.split('savepoint work').length - 1);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(64);
  expect(table.ids()).toHaveLength(200);
  table.close();
});
