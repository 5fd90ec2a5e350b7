import type { FastifyPluginAsync } from 'fastify';
import type { Manager } from '#manager/manager.ts';

/** A manager as the page is told of it. */
export interface ShownManager {
  /** Absent where there is only one. */
  name?: string;
  /** Host and port. */
  address: string;
}

/** Who answers the API: the embedded manager, or others that this server is only in front of. */
export interface Backend {
  /** Register it without a prefix: everything below its addresses, unknown ones included, is answered by it. */
  plugin: FastifyPluginAsync;
  /** Rejects while calls cannot be carried out. */
  checkReady(): Promise<void>;
  /** What is the matter then. */
  readonly notReady: string;
  /** Absent with the embedded manager. */
  readonly managers?: readonly ShownManager[];
}

export type Say = (error: unknown) => void;

/** A backend with what it needs. */
export interface OpenBackend extends Backend {
  /** Once calls can come in. Answers the token of the set-up link while there is no administrator. `say`: of what fails later. */
  begin(say: Say): Promise<string | null>;
  close(): Promise<void>;
}

export function toBackend({ plugin, checkWritable }: Manager): Backend {
  return { plugin, checkReady: checkWritable, notReady: 'the database does not take writes' };
}
