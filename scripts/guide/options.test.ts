import { expect, it } from 'vitest';
import { readOptions, UsageError } from './options.ts';

const known = ['create-key', 'roles'];
const faultOf = (...args: string[]) => {
  try {
    readOptions(args, known);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return undefined;
};

it("renews the guide's own pictures, all or those of some pages", () => {
  expect(readOptions([], known)).toEqual({ pages: [], taking: {} });
  expect(readOptions(['roles'], known)).toEqual({ pages: ['roles'], taking: {} });
});

it('takes them from another Keyroom as it is told', () => {
  const args = ['--base', 'https://keyroom.example:4119/x', '--user', 'writer', '--out', 'here', '--locale', 'ja-JP'];
  const looks = [
    '--scheme',
    'dark',
    '--size',
    '1440x900',
    '--scale',
    '1',
    '--format',
    'webp',
    '--no-callouts',
    'roles',
  ];
  expect(readOptions([...args, ...looks], known)).toEqual({
    pages: ['roles'],
    elsewhere: { base: 'https://keyroom.example:4119', user: 'writer', out: 'here' },
    taking: {
      locales: ['ja-JP'],
      schemes: ['dark'],
      size: { width: 1440, height: 900 },
      scale: 1,
      format: 'webp',
      callouts: false,
    },
  });
});

it.each([
  [['keys'], 'The guide has no page keys. It has create-key, roles.'],
  [['--base', 'keyroom'], '--base is the address of a Keyroom'],
  [['--base', 'https://a:b@keyroom.example'], 'A password is not given in the address'],
  [['--base', 'http://k', '--size', 'big'], '--size is the window in pixels'],
  [['--base', 'http://k', '--scale', '0'], '--scale is how many pixels'],
  [['--base', 'http://k', '--locale', 'de-DE'], '--locale is one of en-US, ja-JP.'],
  [['--base', 'http://k', '--format', 'gif'], '--format is one of png, jpeg, webp.'],
  [['--base', 'http://k', '--password', 'x'], "Unknown option '--password'"],
  [['--scheme', 'dark'], "The guide's own pictures are all taken alike"],
])('says what is wrong with %j', (args, sentence) => {
  expect(faultOf(...args)).toContain(sentence);
});
