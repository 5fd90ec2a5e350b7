/** A number as no JavaScript number is written. */
export class Written {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** An object that has one of its names a second time. */
export class Twice {
  readonly members: object;
  readonly name: string;
  readonly value: unknown;
  constructor(members: object, name: string, value: unknown) {
    this.members = members;
    this.name = name;
    this.value = value;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The JSON of a value; whatever its names are, they are members. */
export function toText(value: unknown): string {
  if (value instanceof Written) return value.text;
  if (value instanceof Twice) {
    const rest = toText(value.members).slice(1);
    return `{${JSON.stringify(value.name)}:${toText(value.value)}${rest === '}' ? '' : ','}${rest}`;
  }
  if (Array.isArray(value)) return `[${value.map(toText).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${toText(member)}`);
  return `{${members.join(',')}}`;
}

/** Whether other programs might read the value in another way, or not at all. */
export function isTricky(value: unknown, levels = 20): boolean {
  if (!isObject(value) || value instanceof Written) return false;
  if (value instanceof Twice) return Object.hasOwn(value.members, value.name) || isTricky(value.members, levels);
  if (levels === 0 || Object.hasOwn(value, '__proto__')) return true;
  return Object.values(value).some((member) => isTricky(member, levels - 1));
}

type Place = readonly (string | number)[];

/** The value itself, and every member and element below it. */
export function listPlaces(value: unknown, place: Place = []): Place[] {
  if (!isObject(value) || value instanceof Written || value instanceof Twice) return [place];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const below = keys.flatMap((key) => listPlaces((value as Record<string | number, unknown>)[key], [...place, key]));
  return [place, ...below];
}

/** A copy in which the value at that place is another one; undefined: is not there. */
export function replaceAt(value: unknown, [key, ...rest]: Place, change: (value: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    const elements = value.map((element, index) => (index === key ? replaceAt(element, rest, change) : element));
    return elements.filter((element) => element !== undefined);
  }
  const entries = Object.entries(value as object).map(([name, member]) => [
    name,
    name === key ? replaceAt(member, rest, change) : member,
  ]);
  return Object.fromEntries(entries.filter(([, member]) => member !== undefined));
}
