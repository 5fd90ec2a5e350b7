import { expect, test } from 'vitest';
import { objectName } from './values.ts';

test.each(['evil\u202e', '\u202dAdministrator', 'a\u2066b', 'a\u2069', 'a\u2028b', 'a\tb', 'a\u0085b', '\u200b'])(
  'a name that would be read as another, or not at all, is refused: %j',
  (name) => {
    expect(objectName.safeParse(name).success).toBe(false);
  },
);

test.each(['مدير المفاتيح', 'key \u200fمدير', 'नमस्\u200dते', '夜間 ＡＢＣ', '👩\u200d💻 laptop', 'a – b'])(
  'a name in any script is taken: %j',
  (name) => {
    expect(objectName.parse(name)).toBe(name);
  },
);
