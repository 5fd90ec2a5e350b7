import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSeededRandom } from '#manager/testing.ts';
import { checkPassword } from './passwordRules.ts';

const all = {
  minimum: 12,
  lettersAndNumbers: true,
  mixedCase: true,
  specialCharacters: true,
  notUserName: true,
  refuseCommon: true,
};
const none = {
  minimum: 12,
  lettersAndNumbers: false,
  mixedCase: false,
  specialCharacters: false,
  notUserName: false,
  refuseCommon: false,
};
const initial = { ...none, notUserName: true, refuseCommon: true };

const ada = { userName: 'ada.lovelace', fullName: 'Ada Byron King', emailAddress: 'countess@example.org' };

async function codes(password: string, rules = initial, person: Parameters<typeof checkPassword>[1] = ada) {
  return (await checkPassword(rules, person, password)).map(({ code }) => code);
}

test('a new password is told every rule that it breaks', async () => {
  const administrator = { userName: 'Administrator' };
  expect(await codes('administrator', all, administrator)).toEqual([
    'needs_letters_and_numbers',
    'needs_mixed_case',
    'needs_special_characters',
    'same_as_user_name',
    'too_common',
  ]);
  expect(await codes('Short1!', all)).toEqual(['too_short']);
  expect(await codes('Rather 1ong enough!', all)).toEqual([]);
  expect(await codes('administrator', none, administrator)).toEqual([]);
  const [short] = await checkPassword(all, ada, 'Sh0rt!');
  expect(short).toMatchObject({ path: 'password', limit: 12 });
});

test.each(['ada.lovelace', 'ＡＤＡ.ＬＯＶＥＬＡＣＥ', 'x7!ada.lovelace%Qz', 'ADA.LOVE\u200bLACE and more words'])(
  'a password has not the user name in it, however it is spelt: %s',
  async (password) => {
    expect(await codes(password)).toContain('same_as_user_name');
  },
);

test('a short user name may turn up in a good password by chance', async () => {
  const al = { userName: 'al' };
  expect(await codes('total walnut emerald', initial, al)).toEqual([]);
  expect(await codes('al', { ...initial, minimum: 1 }, al)).toContain('same_as_user_name');
});

test.each([
  ['on the list', ['administrator', '123456789012', '1qaz2wsx3edc']],
  [
    'a common word with something added',
    ['password1234', 'P@ssw0rd2024', 'iloveyou2024', 'letmeinplease', 'Summer2024!!', 'Berlin-2024!', 'hunter2hunter3'],
  ],
  ['the same once more', ['aaaaaaaaaaaa', 'passwordpassword', 'Passw0rd!Passw0rd!', '121212121212', 'x'.repeat(1024)]],
  ['in a row', ['abcdefghijkl', 'qwertyuiop12', '987654321098', 'zyxwvutsrqpo']],
  ['of the product', ['Keyroom2024!', 'deepsecurity1', 'Trendmicro123', 'WorkloadSecurity', 'keyroomkeyroom']],
  ['of the person', ['AdaByron1843', 'countess2024', 'AdaByronKing']],
])('a password that is %s is refused', async (_, passwords) => {
  for (const password of passwords)
    expect([password, await codes(password)]).toEqual([password, expect.arrayContaining(['too_common'])]);
});

test.each([
  'correct horse battery staple',
  'another good password',
  'Zeile für Zeile ins Reine',
  '正しい馬と電池とホチキスの針',
  'kT9#mq2LxP4w',
])('a password that is long and not common is taken without any rule of composition: %s', async (password) => {
  expect(await codes(password)).toEqual([]);
});

test('a password of the fewest characters that the setting allows is taken, as long as they are at random', async () => {
  expect(await codes('xK9#mP2$', { ...initial, minimum: 8 })).toEqual([]);
  expect(await codes('Summer24', { ...initial, minimum: 8 })).toEqual(['too_common']);
});

test('what people really use is taken again where the setting says so', async () => {
  expect(await codes('password1234', { ...initial, refuseCommon: false })).toEqual([]);
});

test('random passwords of any length up to 1024 are taken', async () => {
  const property = fc.asyncProperty(fc.integer({ min: 12, max: 1024 }), fc.integer(), async (length, seed) => {
    const password = createSeededRandom(String(seed))(length).toString('base64').slice(0, length);
    expect(await codes(password)).toEqual([]);
  });
  await fc.assert(property, { numRuns: 30 });
});
