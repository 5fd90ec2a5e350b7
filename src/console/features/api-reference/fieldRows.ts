import type { Schema } from './document.ts';
import type { Reference } from './reference.ts';

/** A line of the table of fields. */
export interface FieldRow {
  /** Names of the fields on the way to it, with slashes between: unlike in every other row. */
  path: string;
  name: string;
  depth: number;
  required: boolean;
  schema: Schema;
  description: string;
  /** It is one of several things that its field may be, rather than a field. */
  choice: boolean;
  /** Whether it has rows below it, and they are shown. Undefined: it has none. */
  open: boolean | undefined;
}

type Schemas = Reference['schemas'];

const nameOf = ({ $ref }: Schema) => $ref?.split('/').at(-1);

/** The schema that is meant, with the words of where it is referred to. */
export function resolve(schema: Schema, schemas: Schemas): Schema {
  const name = nameOf(schema);
  return name === undefined ? schema : { ...schemas[name], ...schema, $ref: undefined };
}

/** The one thing that is described, without the null that may stand in its place, without the list that it is in. */
function core(schema: Schema, schemas: Schemas): Schema {
  const resolved = resolve(schema, schemas);
  if (resolved.items) return core(resolved.items, schemas);
  const [only, ...others] = (resolved.anyOf ?? []).filter(({ type }) => type !== 'null');
  return only && others.length === 0 ? core(only, schemas) : resolved;
}

interface Child {
  name: string;
  schema: Schema;
  required: boolean;
  choice: boolean;
}

function listChildren(schema: Schema, schemas: Schemas): Child[] {
  const { properties, required = [], anyOf = [] } = core(schema, schemas);
  if (properties) {
    return Object.entries(properties).map(([name, property]) => ({
      name,
      schema: property,
      required: required.includes(name),
      choice: false,
    }));
  }
  return anyOf.flatMap((choice) => {
    const name = nameOf(choice);
    return name && schemas[name]?.properties ? [{ name, schema: choice, required: false, choice: true }] : [];
  });
}

/** The fields of a schema; below those in `opened` (by their paths), what they consist of. */
export function listFieldRows(
  schema: Schema,
  schemas: Schemas,
  opened: ReadonlySet<string>,
  { above = '', depth = 0 } = {},
): FieldRow[] {
  return listChildren(schema, schemas).flatMap((child) => {
    const path = `${above}/${child.name}`;
    const open = listChildren(child.schema, schemas).length > 0 ? opened.has(path) : undefined;
    const description = resolve(child.schema, schemas).description ?? '';
    const row = { ...child, path, depth, description, open };
    return [row, ...(open ? listFieldRows(child.schema, schemas, opened, { above: path, depth: depth + 1 }) : [])];
  });
}
