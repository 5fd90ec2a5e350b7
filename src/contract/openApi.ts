import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

/** Ours: every call there is, described by an OpenAPI 3.1 document. It tells nothing about the manager that serves it. */
export const openApiEndpoints = {
  describe: endpoint({
    method: 'GET',
    path: '/openapi.json',
    access: 'anyone',
    answer: z.record(z.string(), z.unknown()),
  }),
};
