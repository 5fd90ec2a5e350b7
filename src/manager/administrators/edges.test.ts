import { expect, test } from 'vitest';
import { createTestBed, testPassword } from '#manager/testing.ts';

const far = 2 ** 31;

test('numbers beyond every ID are those of nobody', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const id = await bed.addAdministrator('somebody');
  const status = async (method: string, path: string, body?: object) =>
    (await bed.call(method, path, { as, body })).status;
  for (const unknown of [far, 999_999_999_999_999]) {
    for (const path of [`/administrators/${unknown}`, `/roles/${unknown}`, `/apikeys/${unknown}`]) {
      expect(await status('GET', path)).toBe(404);
      expect(await status('POST', path, { description: 'x' })).toBe(404);
      expect(await status('DELETE', path)).toBe(404);
    }
  }
  for (const roleID of [far, -far - 1, Number.MAX_SAFE_INTEGER, -1]) {
    expect(await status('POST', '/administrators', { username: 'x', password: testPassword, roleID })).toBe(400);
    expect(await status('POST', `/administrators/${id}`, { roleID })).toBe(400);
    expect(await status('POST', '/apikeys', { keyName: 'x', roleID })).toBe(400);
    for (const path of ['/administrators/search', '/apikeys/search']) {
      const searchCriteria = [
        { fieldName: 'roleID', numericValue: roleID, numericTest: 'not-equal' },
        { idValue: roleID, idTest: 'not-equal' },
      ];
      expect(await status('POST', path, { searchCriteria })).toBe(200);
    }
  }
});
