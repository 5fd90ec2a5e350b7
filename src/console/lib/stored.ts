import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';

/** Something this browser keeps, the same for all its tabs. */
export interface Stored<Value> {
  read: () => Value;
  write: (value: Value) => void;
  subscribe: (listener: () => void) => () => void;
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  // Changed in another tab.
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

function parsed<Value>(raw: string | null, schema: z.ZodMiniType<Value>): Value | undefined {
  try {
    const { data } = z.safeParse(schema, JSON.parse(raw ?? ''));
    return data;
  } catch {
    return undefined;
  }
}

/** A value that is kept under a name, and read through its schema: what is not there, or makes no sense, counts as `usual`. */
export function stored<Value>(name: string, schema: z.ZodMiniType<Value>, usual: Value): Stored<Value> {
  const key = `keyroom.${name}`;
  let known: { raw: string | null; value: Value } = { raw: null, value: usual };
  return {
    read: () => {
      const raw = localStorage.getItem(key);
      if (raw !== known.raw) known = { raw, value: parsed(raw, schema) ?? usual };
      return known.value;
    },
    write: (value) => {
      localStorage.setItem(key, JSON.stringify(value));
      for (const listener of listeners) listener();
    },
    subscribe,
  };
}

/** What is kept, followed as it changes. */
export function useStored<Value>({ read, subscribe }: Stored<Value>): Value {
  return useSyncExternalStore(subscribe, read);
}
