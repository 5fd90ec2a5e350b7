import { type CreateTableBuilder, type Kysely, type RawBuilder, sql } from 'kysely';
import { engineOf } from '#manager/db/engine.ts';

/** Adds the ID that the database assigns: ascending, and never given again. */
export function addIDTo(db: Kysely<never>) {
  const postgres = engineOf(db) === 'postgres';
  return <Table extends string>(table: CreateTableBuilder<Table>) =>
    postgres
      ? table.addColumn('id', 'bigint', (column) => column.primaryKey().generatedByDefaultAsIdentity())
      : table.addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement());
}

/** Folded text is ordered by its code points, whatever language the database was set up for. */
export function foldedText(db: Kysely<never>): 'text' | RawBuilder<string> {
  return engineOf(db) === 'postgres' ? sql`text collate "C"` : 'text';
}
