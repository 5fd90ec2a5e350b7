import { ManagerError } from './errors.ts';

/** A role with its rights, the deepest body there is, has five levels. */
const levelLimit = 20;

const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;

/** How many members the objects in a JSON text have: as many as it has colons outside of strings. */
function countWritten(text: string): number {
  let count = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) inString = !inString;
    else if (inString && code === backslash) at += 1;
    else if (!inString && code === colon) count += 1;
  }
  return count;
}

/** How many members were read. Refuses what nests too deeply, and a name that would mean something else to other programs. */
function countRead(body: object): number {
  let count = 0;
  let level = 0;
  for (let objects = [body]; objects.length > 0; level += 1) {
    if (level === levelLimit) {
      throw new ManagerError('malformed', `The body is nested too deeply. It can have ${levelLimit} levels.`);
    }
    const below: object[] = [];
    for (const object of objects) {
      const values = Object.values(object);
      if (!Array.isArray(object)) count += values.length;
      if (Object.hasOwn(object, '__proto__')) {
        throw new ManagerError('malformed', 'The name __proto__ is not allowed in the body. Leave it out.');
      }
      for (const value of values) if (typeof value === 'object' && value !== null) below.push(value);
    }
    objects = below;
  }
  return count;
}

/**
 * The object that a JSON text stands for; every other text is refused, and one that programs could read in two ways.
 * `null` is as good as no body: PowerShell sends it where it has nothing to send.
 */
export function parseObject(bytes: Buffer): object | undefined {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw new ManagerError('malformed', 'The body is not JSON. Check its quotes, commas and brackets.');
  }
  if (value === null) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) {
    const example = '{"keyName": "example", "roleID": 1}';
    throw new ManagerError('malformed', `The body has to be a JSON object, such as ${example}.`);
  }
  if (countRead(value) !== countWritten(text)) {
    throw new ManagerError('malformed', 'An object in the body has the same name twice. Send each name once.');
  }
  return value;
}
