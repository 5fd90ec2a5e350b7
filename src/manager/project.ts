import type * as z from 'zod/mini';

/** Gives just what a schema declares: whatever else a value carries cannot leave the manager. What is fine is not copied. */
export type Projection = (value: unknown) => unknown;

type Members = Readonly<Record<string, unknown>>;

const keep: Projection = (value) => value;

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}

function projectObject(shape: Readonly<Record<string, z.core.$ZodType>>): Projection {
  const projections = new Map(Object.entries(shape).map(([name, schema]) => [name, toProjection(schema)]));
  const nested = [...projections].filter(([, project]) => project !== keep);
  const isFine = (value: Members): boolean => {
    for (const name in value) if (!projections.has(name)) return false;
    return nested.every(([name, project]) => project(value[name]) === value[name]);
  };
  return (value) => {
    if (!isObject(value)) return undefined;
    if (isFine(value)) return value;
    return Object.fromEntries([...projections].map(([name, project]) => [name, project(value[name])]));
  };
}

function projectArray(project: Projection): Projection {
  if (project === keep) return keep;
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    return value.every((element) => project(element) === element) ? value : value.map(project);
  };
}

function projectRecord(project: Projection): Projection {
  if (project === keep) return keep;
  return (value) => {
    if (!isObject(value)) return undefined;
    const members = Object.entries(value);
    const isFine = members.every(([, member]) => project(member) === member);
    return isFine ? value : Object.fromEntries(members.map(([name, member]) => [name, project(member)]));
  };
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
    case 'array':
      return projectArray(toProjection(def.element));
    case 'record':
      return projectRecord(toProjection(def.valueType));
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
