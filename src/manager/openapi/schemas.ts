import * as z from 'zod/mini';
import type { NamedSchema } from '#contract/reference/words.ts';

/** A part of the document. */
export type Part = Readonly<Record<string, unknown>>;

export interface Schemas {
  components: Readonly<Record<string, Part>>;
  /** The reference to a schema that has a name. */
  refer(schema: z.core.$ZodType): Part;
}

const uri = (name: string) => `#/components/schemas/${name}`;

function addWords(schema: z.core.JSONSchema.BaseSchema, { description, fields }: NamedSchema): Part {
  const { $schema: _, $id: __, properties = {}, ...rest } = schema;
  const described = Object.entries(properties).map(([name, property]) => {
    const words = fields[name];
    return [name, words && typeof property === 'object' ? { ...property, description: words } : property];
  });
  return { description, ...rest, ...(described.length > 0 ? { properties: Object.fromEntries(described) } : {}) };
}

/** Of a value that is read as one schema and then held to another: the bounds of the latter. */
function boundsOf(schema: z.core.$ZodTypes): Part {
  if (schema._zod.def.type !== 'pipe' || schema._zod.def.out._zod.def.type !== 'number') return {};
  const { minimum, maximum } = z.toJSONSchema(schema._zod.def.out);
  return { minimum, maximum };
}

/** What clients send is described as they may send it, and what they get as it is. */
function convert(named: readonly NamedSchema[], direction: NamedSchema['direction']): [string, Part][] {
  const those = named.filter((schema) => schema.direction === direction);
  const registry = z.registry<{ id: string }>();
  for (const { wire, name } of those) registry.add(wire, { id: name });
  const standIns = new Map<z.core.$ZodType, string>(those.map(({ schema, name }) => [schema, name]));
  const { schemas } = z.toJSONSchema(registry, {
    io: direction === 'request' ? 'input' : 'output',
    uri,
    override: ({ zodSchema, jsonSchema }) => {
      if (direction === 'answer') delete jsonSchema.default;
      else Object.assign(jsonSchema, boundsOf(zodSchema));
      const name = standIns.get(zodSchema);
      if (name === undefined || registry.has(zodSchema)) return;
      for (const keyword of Object.keys(jsonSchema)) delete jsonSchema[keyword];
      jsonSchema.$ref = uri(name);
    },
  });
  return those.map((schema) => [schema.name, addWords(schemas[schema.name] ?? {}, schema)]);
}

/** Every named schema as JSON Schema, by its name. */
export function buildSchemas(named: readonly NamedSchema[]): Schemas {
  const names = new Map<z.core.$ZodType, string>(named.map(({ schema, name }) => [schema, name]));
  return {
    components: Object.fromEntries([...convert(named, 'request'), ...convert(named, 'answer')]),
    refer(schema) {
      const name = names.get(schema);
      if (name === undefined) throw new Error('A schema of an endpoint has no name in the reference.');
      return { $ref: uri(name) };
    },
  };
}
