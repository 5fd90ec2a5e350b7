import { argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { ManagerError } from '#manager/errors.ts';

const derive = promisify(argon2);

interface Cost {
  /** KiB. */
  memory: number;
  passes: number;
  parallelism: number;
}

const cost: Cost = { memory: 19 * 1024, passes: 2, parallelism: 1 };
const saltBytes = 16;
const hashBytes = 32;
const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Each derivation holds 19 MiB: the rest wait, and a queue that is too long is turned away. */
const running = { limit: 4, now: 0 };
const waiting: (() => void)[] = [];
const waitingLimit = 500;

async function gated<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running.now >= running.limit) {
    if (waiting.length >= waitingLimit) {
      throw new ManagerError('too_many_requests', 'Too many people are signing in at once. Try again in a moment.');
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running.now += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running.now -= 1;
  }
}

function argon2id(password: string, salt: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFKC'));
  return gated(() => derive('argon2id', { message, nonce: salt, memory, passes, parallelism, tagLength: hashBytes }));
}

function toText(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}

/** Argon2id of the password, with its cost and salt: `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>`. */
export async function hashPassword(password: string, random: (bytes: number) => Buffer): Promise<string> {
  const salt = random(saltBytes);
  const hash = await argon2id(password, salt, cost);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${toText(salt)}$${toText(hash)}`;
}

/** Stands in for the hash of an unknown user, so that the answer takes the same time; no password matches it. */
export const nobodysPassword = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${toText(
  Buffer.alloc(saltBytes),
)}$${toText(Buffer.alloc(hashBytes))}`;

/** Whether the password is the one that the hash was made of, at the cost it was made with. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', hash = ''] = shape.exec(stored) ?? [];
  const wanted = Buffer.from(hash, 'base64');
  if (wanted.length !== hashBytes) throw new Error('A stored password hash cannot be read.');
  const actual = await argon2id(password, Buffer.from(salt, 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return timingSafeEqual(actual, wanted);
}
