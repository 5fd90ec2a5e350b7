import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { OpenBackend } from './backend.ts';
import { type Config, ConfigError } from './config.ts';
import { createProxy } from './proxy/proxy.ts';
import type { RemoteManager } from './proxy/upstream.ts';

/** The certificates in the file that the settings name. */
function readAuthorities(file: string): string {
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError([
      `KEYROOM_MANAGER_CA names ${file}, which cannot be read: ${(error as NodeJS.ErrnoException).code}.`,
    ]);
  }
  try {
    new X509Certificate(pem);
  } catch {
    throw new ConfigError(['KEYROOM_MANAGER_CA must be a file of PEM certificates.']);
  }
  return pem;
}

/** Stands in front of these managers. Whether they answer shows with the first call: they may start later. */
export async function openRemote(
  { managerCa }: Config,
  managers: readonly RemoteManager[],
  clock: () => number,
): Promise<OpenBackend> {
  const ca = managerCa === undefined ? undefined : readAuthorities(managerCa);
  return { ...createProxy({ managers, ca, clock }), begin: async () => null };
}
