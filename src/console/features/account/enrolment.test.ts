import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { enrolmentNames, inGroups } from './enrolment.ts';

test('an app is told account and issuer, whatever characters are in them', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
      fc.pre(name.trim() === name);
      const label = `${encodeURIComponent('Keyroom')}:${encodeURIComponent(name)}`;
      const uri = `otpauth://totp/${label}?secret=ABCD&issuer=Keyroom`;
      expect(enrolmentNames(uri)).toEqual({ account: name, issuer: 'Keyroom' });
    }),
  );
});

test('a label without an issuer is the account', () => {
  expect(enrolmentNames('otpauth://totp/ada?secret=ABCD')).toEqual({ account: 'ada', issuer: '' });
});

test('a secret is shown in groups of four, with nothing lost', () => {
  expect(inGroups('JBSWY3DPEHPK3PXPJB')).toBe('JBSW Y3DP EHPK 3PXP JB');
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z2-7]*$/), (secret) => {
      expect(inGroups(secret).replaceAll(' ', '')).toBe(secret);
    }),
  );
});
