import type { QueryClient } from '@tanstack/react-query';
import { connection } from './api.ts';
import { chooseManager } from './managers.ts';
import { sessionQuery } from './session.ts';
import { setUpQuery } from './setUp.ts';
import { noteOutcome } from './trouble.ts';

/**
 * Has the page, while nobody is signed in, speak to another manager: whoever is signed in there already goes straight in. Fails where
 * it is away.
 */
export async function enterManager(queries: QueryClient, name: string): Promise<void> {
  chooseManager(name);
  connection.requestID = undefined;
  noteOutcome();
  await Promise.all([queries.cancelQueries(sessionQuery), queries.cancelQueries(setUpQuery)]);
  await Promise.all([
    queries.fetchQuery({ ...setUpQuery, staleTime: 0 }),
    queries.fetchQuery({ ...sessionQuery, staleTime: 0 }),
  ]);
}
