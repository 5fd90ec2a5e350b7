import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from '#manager/db/testing/server.ts';
import { createTemplate } from '#manager/db/testing/template.ts';
import { providePostgres } from '../postgres.ts';

let server: TestServer | undefined;

/** Starts PostgreSQL for the tests that run on it. */
export async function setup(project: TestProject): Promise<void> {
  const programs = await providePostgres(console.log);
  server = await startTestServer(programs);
  await createTemplate(server.url);
  project.provide('postgres', { server: server.url, programs });
}

export async function teardown(): Promise<void> {
  await server?.[Symbol.asyncDispose]();
}
