import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Database } from './tables.ts';

const quick = new WeakSet<object>();

/** Whether it comes from a template, and so asks for little. */
export function isQuick({ query }: CompiledQuery): boolean {
  return quick.has(query);
}

/**
 * A query whose text is made once for all inputs with the same members: to make a text takes longer than to carry it out.
 * Its parameters have to be the members of the input, each of them once and in their order, and none undefined.
 */
export function createTemplate<Input extends object, Row>(
  build: (db: Kysely<Database>, input: Input) => Compilable<Row>,
): (db: Kysely<Database>, input: Input) => CompiledQuery<Row> {
  // Each engine has its own adapter, and words of its own.
  const made = new WeakMap<object, Map<string, CompiledQuery<Row>>>();
  return (db, input) => {
    const { adapter } = db.getExecutor();
    const texts = made.get(adapter) ?? new Map<string, CompiledQuery<Row>>();
    made.set(adapter, texts);
    const shape = Object.keys(input).join();
    const query = texts.get(shape) ?? build(db, input).compile();
    texts.set(shape, query);
    quick.add(query.query);
    return { ...query, parameters: Object.values(input) };
  };
}
