import fc from 'fast-check';
import { type Body, bodiesFor } from './bodies.ts';
import type { DocumentedCall, Reference } from './document.ts';
import { type Caller, callers, type Sent } from './world.ts';

/** One request, and what there is to know of it beforehand. */
export interface Request extends Sent {
  call: DocumentedCall;
  body: Body;
  /** Its address can be decoded. */
  decodes: boolean;
  /** What stands for an ID in it can be one. */
  isAddress: boolean;
  /** The version that is asked for is the one there is. */
  speaksVersion: boolean;
  /** The body is announced as what it has to be. */
  saysJson: boolean;
}

const known: readonly Caller[] = ['key', 'administrator'];

const caller = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...known) },
  { weight: 2, arbitrary: fc.constantFrom(...callers) },
);

const segments = {
  id: fc.oneof(
    { weight: 8, arbitrary: fc.nat(6).map(String) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ...[
          '99',
          '0',
          '-1',
          '1.5',
          '1e0',
          '0x1',
          '005',
          '%00',
          '%20',
          '9007199254740993',
          '9'.repeat(15),
          '9'.repeat(400),
        ],
        ...['one', '%E3%81%82', '%ED%A0%80', '%zz', '1%2F2', '__proto__', "1'"],
      ),
    },
  ),
  name: fc.oneof(
    fc.constantFrom('platformSettingUserSessionIdleTimeout', 'platformSettingActiveSessionsMax'),
    fc.constantFrom('nonsense', '__proto__', 'constructor', 'toString', '%00', '%E3%81%82', 'x'.repeat(400), '1'),
  ),
  handle: fc.constantFrom(
    '0'.repeat(32),
    'A'.repeat(32),
    '%00',
    '%E3%81%82',
    '%ED%A0%80',
    '__proto__',
    'x'.repeat(400),
  ),
};

const isSegment = (name: string): name is keyof typeof segments => Object.hasOwn(segments, name);

const queryValue = fc.constantFrom('', 'a'.repeat(32), '0'.repeat(32), '%00', 'x&sID=y', '%zz', '%ED%A0%80', '[]');

function urlFor({ path, query }: DocumentedCall): fc.Arbitrary<string> {
  const parts = path.split('/').map((part) => {
    const name = part.slice(1, -1);
    return part.startsWith('{') && isSegment(name) ? segments[name] : fc.constant(part);
  });
  const search = fc.tuple(
    ...query.map((name) => fc.option(queryValue).map((value) => (value === null ? '' : `${name}=${value}`))),
  );
  const noise = fc.oneof(
    { weight: 9, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom('x=1', '__proto__=1', '%zz', 'id=2') },
  );
  return fc.tuple(fc.tuple(...parts), search, noise).map(([segmentsOfPath, values, more]) => {
    const given = [...values, more].filter((value) => value !== '').join('&');
    return `${segmentsOfPath.join('/')}${given === '' ? '' : `?${given}`}`;
  });
}

type Headers = Readonly<Record<string, string>>;

const rarely = <Value>(usual: Value, ...unusual: Value[]) =>
  fc.oneof({ weight: 15, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...unusual) });

const versions = fc.oneof(
  fc.constant<Headers>({}),
  rarely<Headers>({ 'api-version': 'v1' }, ...['v2', 'V1', '', '1'].map((version) => ({ 'api-version': version }))),
);

const types = rarely(
  'application/json',
  'application/json; charset=utf-8',
  'text/plain',
  'application/x-www-form-urlencoded',
  '',
);

const tags = rarely<Headers>({}, { 'if-match': '*' }, { 'if-match': '"x"' }, { 'if-match': '' });

/** Requests of one call: mostly as they should be but for one thing, sometimes for more. */
export function requestsOf(reference: Reference, call: DocumentedCall): fc.Arbitrary<Request> {
  return fc
    .record({
      url: urlFor(call),
      caller,
      body: bodiesFor(reference, call.body),
      version: versions,
      type: types,
      tag: tags,
    })
    .map(({ url, caller, body, version, type, tag }) => {
      const asked = version['api-version'];
      const [address = ''] = url.split('?');
      const given = address.split('/');
      return {
        call,
        method: call.method,
        url,
        caller,
        text: body.text,
        headers: { ...version, ...tag, ...(body.text === undefined ? {} : { 'content-type': type }) },
        body,
        decodes: !/%ED%A0%80|%zz/.test(address),
        isAddress: call.path.split('/').every((part, at) => part !== '{id}' || /^\d{1,15}$/.test(given[at] ?? '')),
        speaksVersion: asked === undefined || asked === 'v1',
        saysJson: type.startsWith('application/json'),
      };
    });
}
