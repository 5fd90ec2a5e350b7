import { mkdtempDisposableSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { enrol, signInWith } from '#manager/mfa/testing.ts';
import { createTestBed } from '#manager/testing.ts';

test('a restart between attempts forgets neither wrong passwords, nor wrong codes, nor the codes that were used', async () => {
  using folder = mkdtempDisposableSync(path.join(tmpdir(), 'keyroom-restart-'));
  const location = path.join(folder.path, 'keyroom.db');
  const first = await createTestBed({ location });
  const { clock } = first;
  const { as } = await first.signIn();
  const device = await enrol(first, as);
  const used = device.code();
  expect((await signInWith(first, used)).status).toBe(200);
  await first[Symbol.asyncDispose]();

  const restart = () => createTestBed({ location, clock, seed: 'again' });
  {
    await using bed = await restart();
    expect((await signInWith(bed, used)).body.code).toBe('mfa_failed');
    for (let attempt = 0; attempt < 2; attempt += 1) await signInWith(bed, device.wrongCode());
    for (let attempt = 0; attempt < 3; attempt += 1) await signInWith(bed, undefined, { password: 'wrong' });
  }
  {
    await using bed = await restart();
    for (let attempt = 0; attempt < 2; attempt += 1) await signInWith(bed, undefined, { password: 'wrong' });
    expect((await signInWith(bed, device.code(1))).body.code).toBe('sign_in_failed');
    clock.advance(15 * 60_000);
    for (let attempt = 0; attempt < 2; attempt += 1) await signInWith(bed, device.wrongCode());
  }
  await using bed = await restart();
  expect((await signInWith(bed, device.code())).body.code).toBe('mfa_failed');
  clock.advance(15 * 60_000);
  expect((await signInWith(bed, device.code())).status).toBe(200);
});
