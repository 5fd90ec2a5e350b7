import type * as z from 'zod/mini';

/** Copies just what a schema declares: whatever else a value carries cannot leave the manager. */
export type Projection = (value: unknown) => unknown;

const keep: Projection = (value) => value;

function projectObject(shape: Readonly<Record<string, z.core.$ZodType>>): Projection {
  const members = Object.entries(shape).map(([name, schema]) => ({ name, project: toProjection(schema) }));
  return (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const source = value as Readonly<Record<string, unknown>>;
    const copy: Record<string, unknown> = {};
    for (const { name, project } of members) copy[name] = project === keep ? source[name] : project(source[name]);
    return copy;
  };
}

function projectRecord(valueType: z.core.$ZodType): Projection {
  const project = toProjection(valueType);
  if (project === keep) return keep;
  return (value) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, project(member)]))
      : undefined;
}

/**
 * The projection of a schema: objects to their declared members, through arrays, records and optional values. It trusts the
 * types of what it copies, and is several times as fast as parsing: the tests parse every answer instead.
 */
export function toProjection(schema: z.core.$ZodType): Projection {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return projectObject(def.shape);
    case 'array': {
      const project = toProjection(def.element);
      return project === keep ? keep : (value) => (Array.isArray(value) ? value.map(project) : undefined);
    }
    case 'record':
      return projectRecord(def.valueType);
    case 'optional':
    case 'nullable':
    case 'default':
    case 'catch': {
      const project = toProjection(def.innerType);
      return project === keep ? keep : (value) => (value === undefined || value === null ? value : project(value));
    }
    default:
      return keep;
  }
}
