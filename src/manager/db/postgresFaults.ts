import { DatabaseError } from 'pg';

/**
 * What a failure of PostgreSQL means for the work that met it.
 * `lost`: the connection is gone or goes · `silent`: nothing comes back over it · `read only`: it leads to a server that
 * takes no writes · `late`: the server gave it up after the limit · `conflict`: others were in the way · `overloaded`: the
 * server has no room · `denied`: our user lacks a right · undefined: a fault of the statement itself.
 */
export type Fault = 'lost' | 'silent' | 'read only' | 'late' | 'conflict' | 'overloaded' | 'denied' | undefined;

const faults: Readonly<Record<string, Fault>> = {
  '25006': 'read only',
  '25P03': 'lost',
  '40001': 'conflict',
  '40P01': 'conflict',
  '55P03': 'late',
  '42501': 'denied',
  '57014': 'late',
  '57P01': 'lost',
  '57P02': 'lost',
  '57P03': 'lost',
  '57P05': 'lost',
};

export function faultOf(error: unknown): Fault {
  if (!(error instanceof DatabaseError)) {
    // Said by the driver, not by the server: the connection broke, or the driver's own limit was reached.
    return error instanceof Error && error.message === 'Query read timeout' ? 'silent' : 'lost';
  }
  const { code = '', severity, routine } = error;
  if (faults[code]) return faults[code];
  if (code.startsWith('08') || severity === 'FATAL' || severity === 'PANIC') return 'lost';
  if (code.startsWith('53')) return 'overloaded';
  // Another version of Keyroom has changed a table that this connection has prepared statements for.
  return routine === 'RevalidateCachedQuery' ? 'lost' : undefined;
}
