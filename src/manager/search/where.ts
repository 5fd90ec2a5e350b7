import { type Expression, type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Criterion, NumericTest, SearchFilter } from '#contract/search.ts';
import type { Database } from '#manager/db/tables.ts';
import { fieldError, invalid } from '#manager/errors.ts';
import { type FieldTable, requireField, type SearchField } from './fields.ts';
import { parsePattern, toEndOfPrefix, toLikePattern, toPlainText, toPrefix } from './pattern.ts';

/**
 * In characters, folded, of all the patterns of a search together. A pattern is held against every place of every text while
 * nobody else is served, and SQLite refuses one over 50 000 bytes.
 */
const patternLimit = 2000;

const operators: Readonly<Record<NumericTest, RawBuilder<unknown>>> = {
  'less-than': sql`<`,
  'less-than-or-equal': sql`<=`,
  equal: sql`=`,
  'greater-than-or-equal': sql`>=`,
  'greater-than': sql`>`,
  'not-equal': sql`<>`,
};

type OfKind<Kind extends Criterion['kind']> = Extract<Criterion, { kind: Kind }>;

function textToSql(criterion: OfKind<'string'>, column: RawBuilder<unknown>): RawBuilder<SqlBool> {
  const pieces = parsePattern(criterion.value, criterion.wildcards);
  const plain = toPlainText(pieces);
  const negation = criterion.test === 'not-equal' ? sql`not ` : sql``;
  if (plain !== undefined) return sql`${negation}${column} = ${plain}`;
  const like = sql<SqlBool>`${negation}${column} like ${toLikePattern(pieces)} escape '\\'`;
  const prefix = criterion.test === 'equal' ? toPrefix(pieces) : undefined;
  const end = prefix === undefined ? undefined : toEndOfPrefix(prefix);
  // Says to the database where in its index to begin and to end: a pattern alone it holds against every text.
  return end === undefined ? like : sql`(${column} >= ${prefix} and ${column} < ${end} and ${like})`;
}

function dateToSql(criterion: OfKind<'date'>, column: RawBuilder<unknown>): RawBuilder<SqlBool> {
  const { first, firstInclusive, last, lastInclusive } = criterion;
  const bounds = [sql`${column} is not null`];
  if (first !== null) bounds.push(sql`${column} ${firstInclusive ? sql`>=` : sql`>`} ${first}`);
  if (last !== null) bounds.push(sql`${column} ${lastInclusive ? sql`<=` : sql`<`} ${last}`);
  return sql`(${sql.join(bounds, sql` and `)})`;
}

function toSql(criterion: Criterion, fields: FieldTable, index: number): RawBuilder<SqlBool> {
  if (criterion.kind === 'id') return sql`id ${operators[criterion.test]} ${criterion.value}`;
  const field: SearchField = requireField(fields, criterion, index);
  const column = 'column' in field ? sql.ref(field.column) : sql.lit(field.always);
  switch (criterion.kind) {
    case 'string':
      return textToSql(criterion, column);
    case 'numeric':
      return sql`${column} ${operators[criterion.test]} ${criterion.value}`;
    case 'boolean':
      return sql`${column} = ${criterion.value ? 1 : 0}`;
    case 'date':
      return dateToSql(criterion, column);
    case 'choice':
      return sql`${column} ${criterion.test === 'equal' ? sql`=` : sql`<>`} ${criterion.value}`;
    case 'null':
      return sql`${column} is ${criterion.value ? sql`null` : sql`not null`}`;
  }
}

function requireShortPatterns(criteria: Criterion[]): void {
  let total = 0;
  for (const [index, criterion] of criteria.entries()) {
    if (criterion.kind !== 'string') continue;
    const pieces = parsePattern(criterion.value, criterion.wildcards);
    if (toPlainText(pieces) === undefined) total += toLikePattern(pieces).length;
    if (total <= patternLimit) continue;
    throw invalid([fieldError(`searchCriteria.${index}.stringValue`, 'too_long', 'Search for a shorter text.')]);
  }
}

/**
 * Adds the filter to a select of a table with the column `id`: every criterion, the order, the limit.
 * A field that is unset matches no test but the null test. Who tests the ID reads page by page, and is given the lowest
 * IDs first: clients go on after the last one of a page without asking for the order.
 */
export function applyFilter<Table extends 'api_key' | 'role' | 'administrator' | 'api_usage', Row>(
  query: SelectQueryBuilder<Database, Table, Row>,
  { searchCriteria, sortByObjectID, maxItems }: SearchFilter,
  fields: FieldTable,
  nameColumn = 'name_key',
): SelectQueryBuilder<Database, Table, Row> {
  requireShortPatterns(searchCriteria);
  const conditions: Expression<SqlBool>[] = searchCriteria.map((criterion, index) => toSql(criterion, fields, index));
  const filtered = conditions.reduce((narrowed, condition) => narrowed.where(condition), query);
  const byID = sortByObjectID || searchCriteria.some(({ kind }) => kind === 'id');
  return filtered.orderBy(byID ? sql`id` : sql.ref(nameColumn)).limit(maxItems);
}
