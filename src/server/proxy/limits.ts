/** What a remote manager is given, and what may come of it. Times in milliseconds. */
export interface Limits {
  /** Until there is a connection. */
  connect: number;
  /** Until the answer begins. */
  head: number;
  /** Between two pieces of the answer. */
  idle: number;
  /** For the call as a whole, waiting for a connection included. */
  total: number;
  /** Bytes of an answer: as many as a list of 100 000 keys has. */
  answer: number;
  /** Bytes of an answer that are waited for before any of it is passed on, so that half an answer can still be refused. */
  held: number;
  connections: number;
  /** Calls under way; what comes on top is turned away. */
  calls: number;
}

export const defaultLimits: Limits = {
  connect: 5_000,
  head: 30_000,
  idle: 15_000,
  total: 120_000,
  answer: 64 * 1024 * 1024,
  held: 64 * 1024,
  connections: 64,
  calls: 512,
};
