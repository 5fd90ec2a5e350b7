import { sampleNow } from '#console/testing/samples.ts';
import type { SystemEvent } from '#contract/systemEvents.ts';

/** An event: a key was locked just now. */
export function anEvent(changes: Partial<SystemEvent> = {}): SystemEvent {
  return {
    ID: 4711,
    time: sampleNow,
    level: 'info',
    event: 'api_key_locked',
    description: 'The API key ci-deploy (ID 8) was locked out.',
    actor: { type: 'administrator', ID: 1, name: 'MasterAdmin' },
    origin: '10.20.4.17',
    target: { type: 'api_key', ID: 8, name: 'ci-deploy' },
    before: { active: true },
    after: { active: false },
    hash: '9f'.repeat(32),
    ...changes,
  };
}
