import type { QueryClient } from '@tanstack/react-query';
import { connection } from './api.ts';
import { chooseManager } from './managers.ts';
import { sessionQuery } from './session.ts';
import { setUpQuery } from './setUp.ts';
import { noteOutcome } from './trouble.ts';

/** Has the page, while nobody is signed in, speak to another manager: whoever is signed in there already goes straight in. */
export async function enterManager(queries: QueryClient, name: string): Promise<void> {
  chooseManager(name);
  connection.requestID = undefined;
  noteOutcome();
  await queries.cancelQueries(sessionQuery);
  await Promise.all([queries.invalidateQueries(setUpQuery), queries.fetchQuery({ ...sessionQuery, staleTime: 0 })]);
}
