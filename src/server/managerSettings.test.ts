import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

function faultsOf(variables: Record<string, string>): string[] {
  try {
    readConfig(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

const one = 'https://manager.example:4119';
const hex = 'ab'.repeat(32);
const fingerprint = Array.from({ length: 32 }, () => 'AB').join(':');

describe('the managers', () => {
  it('are none without a setting, so that there is the embedded one', () => {
    expect(readConfig({})).not.toHaveProperty('managers');
  });

  it('are the one that is named', () => {
    expect(readConfig({ KEYROOM_MANAGER_URL: one }).managers).toEqual([{ origin: one }]);
    expect(readConfig({ KEYROOM_MANAGER_URL: 'https://MANAGER.example:443/' }).managers).toEqual([
      { origin: 'https://manager.example' },
    ]);
  });

  it('are several by name, in their order', () => {
    const list = ` production = ${one} ,test-2=https://[2001:db8::1]:4119,local=http://127.0.0.1:4120`;
    expect(readConfig({ KEYROOM_MANAGERS: list }).managers).toEqual([
      { name: 'production', origin: one },
      { name: 'test-2', origin: 'https://[2001:db8::1]:4119' },
      { name: 'local', origin: 'http://127.0.0.1:4120' },
    ]);
  });

  it.each(['http://localhost:4120', 'http://127.8.9.1:4120', 'http://[::1]:4120'])(
    'may be without TLS on this machine: %s',
    (url) => {
      expect(readConfig({ KEYROOM_MANAGER_URL: url }).managers).toEqual([{ origin: url }]);
    },
  );

  it('are known by a fingerprint, however it is written', () => {
    for (const text of [hex, hex.toUpperCase(), fingerprint, fingerprint.toLowerCase()]) {
      const config = readConfig({ KEYROOM_MANAGER_URL: one, KEYROOM_MANAGER_FINGERPRINT: text });
      expect(config.managers).toEqual([{ origin: one, fingerprint }]);
    }
  });

  it('are known by fingerprints and by who has signed their certificates, side by side', () => {
    const config = readConfig({
      KEYROOM_MANAGERS: `a=${one},b=https://b.example`,
      KEYROOM_MANAGER_FINGERPRINT: `b=${hex}`,
      KEYROOM_MANAGER_CA: 'ca.pem',
    });
    expect(config.managers).toEqual([
      { name: 'a', origin: one },
      { name: 'b', origin: 'https://b.example', fingerprint },
    ]);
    expect(config.managerCa).toMatch(/[\\/]ca\.pem$/);
  });

  it('keep the name, the port and nothing else of every address', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/);
    const managers = fc.uniqueArray(fc.tuple(name, fc.domain(), fc.integer({ min: 1, max: 65535 })), {
      minLength: 1,
      selector: ([each]) => each,
    });
    fc.assert(
      fc.property(managers, (list) => {
        const text = list.map(([each, host, port]) => `${each}=https://${host}:${port}`).join(',');
        const expected = list.map(([each, host, port]) => ({
          name: each,
          origin: new URL(`https://${host}:${port}`).origin,
        }));
        expect(readConfig({ KEYROOM_MANAGERS: text }).managers).toEqual(expected);
      }),
    );
  });

  it('of any text are either read or refused in sentences that do not repeat it', () => {
    const text = fc.oneof(fc.string({ minLength: 1 }), fc.webUrl(), fc.stringMatching(/^[a-z]=https?:\/\/[^ ]{1,20}$/));
    fc.assert(
      fc.property(text, text, text, (address, list, print) => {
        for (const [name, value] of Object.entries({ KEYROOM_MANAGER_URL: address, KEYROOM_MANAGERS: list })) {
          const faults = faultsOf({ [name]: value, KEYROOM_MANAGER_FINGERPRINT: print });
          for (const fault of faults) expect(fault).toMatch(/^KEYROOM_[A-Z_]+ .+\.$/s);
        }
      }),
    );
  });
});

describe('what is refused', () => {
  const url = (text: string) => ({ KEYROOM_MANAGER_URL: text });
  it.each<[Record<string, string>, string]>([
    ...['manager.example', 'ftp://manager.example', 'https://', 'javascript:alert(1)', '//manager.example'].map(
      (text): [Record<string, string>, string] => [
        url(text),
        'KEYROOM_MANAGER_URL must begin with https://, such as https://manager.example:4119.',
      ],
    ),
    ...['https://m/api', 'https://m/?x', 'https://m/#x'].map((text): [Record<string, string>, string] => [
      url(text),
      'KEYROOM_MANAGER_URL must end with the host or its port, such as https://manager.example:4119.',
    ]),
    [
      url('https://admin:hunter2@m'),
      'KEYROOM_MANAGER_URL must not hold a user name or a password: people sign in with their own.',
    ],
    ...['http://manager.example', 'http://10.0.0.1', 'http://localhost.example', 'http://127.0.0.1.example'].map(
      (text): [Record<string, string>, string] => [
        url(text),
        'KEYROOM_MANAGER_URL must begin with https://: only a manager on this machine is talked to without TLS.',
      ],
    ),
    [
      { ...url(one), KEYROOM_MANAGERS: `a=${one}` },
      'KEYROOM_MANAGERS cannot be set together with KEYROOM_MANAGER_URL. Keep one of them.',
    ],
    ...[one, `a=${one},A=${one}`, 'a=', `a b=${one}`, `../x=${one}`, `a=${one},`].map(
      (list): [Record<string, string>, string] => [
        { KEYROOM_MANAGERS: list },
        'KEYROOM_MANAGERS must be a list such as production=https://manager.example:4119,test=https://test.example:4119.',
      ],
    ),
    [
      { KEYROOM_MANAGERS: `a=${one},b=http://b.example` },
      'KEYROOM_MANAGERS must begin with https://: only a manager on this machine is talked to without TLS.',
    ],
    ...['AB:CD', hex.slice(1), `${hex}AB`, 'zz'.repeat(32)].map((text): [Record<string, string>, string] => [
      { ...url(one), KEYROOM_MANAGER_FINGERPRINT: text },
      'KEYROOM_MANAGER_FINGERPRINT must have the 64 hexadecimal digits of a SHA-256, with or without colons.',
    ]),
    [
      { KEYROOM_MANAGERS: `a=${one}`, KEYROOM_MANAGER_FINGERPRINT: hex },
      'KEYROOM_MANAGER_FINGERPRINT must be a list such as production=AB:CD:…,test=EF:01:….',
    ],
    [
      { KEYROOM_MANAGERS: `a=${one}`, KEYROOM_MANAGER_FINGERPRINT: `b=${hex}` },
      'KEYROOM_MANAGER_FINGERPRINT has no manager b to be for.',
    ],
    [
      { ...url('http://localhost:1'), KEYROOM_MANAGER_FINGERPRINT: hex },
      'KEYROOM_MANAGER_FINGERPRINT is for an address that begins with https://.',
    ],
    [
      { KEYROOM_MANAGER_FINGERPRINT: hex },
      'KEYROOM_MANAGER_FINGERPRINT needs KEYROOM_MANAGER_URL or KEYROOM_MANAGERS.',
    ],
    [{ KEYROOM_MANAGER_CA: 'ca.pem' }, 'KEYROOM_MANAGER_CA needs KEYROOM_MANAGER_URL or KEYROOM_MANAGERS.'],
    [
      { ...url(one), KEYROOM_MANAGER_FINGERPRINT: hex, KEYROOM_MANAGER_CA: 'ca.pem' },
      'KEYROOM_MANAGER_CA judges nothing: it is for managers at https:// that have no fingerprint.',
    ],
    ...Object.entries({
      KEYROOM_DATABASE_URL: 'postgres://localhost/keyroom',
      KEYROOM_SECRET_KEY: hex,
      KEYROOM_RATE_LIMIT: 'on',
    }).map(([name, value]): [Record<string, string>, string] => [
      { ...url(one), [name]: value },
      `${name} is for the embedded manager, and there is none in front of another. Take the setting away.`,
    ]),
  ])('%j: %s', (variables, sentence) => {
    expect(faultsOf(variables)).toEqual([sentence]);
  });

  it('is told without a password that stands in an address', () => {
    expect(faultsOf(url('https://admin:hunter2@m')).join()).not.toContain('hunter2');
  });
});
