import type { RemoteManager } from './proxy/upstream.ts';

/** The settings that say which managers there are, as they were given. */
interface Settings {
  KEYROOM_MANAGER_URL?: string | undefined;
  KEYROOM_MANAGERS?: string | undefined;
  KEYROOM_MANAGER_FINGERPRINT?: string | undefined;
  KEYROOM_MANAGER_CA?: string | undefined;
}

type Fault = (setting: keyof Settings, message: string) => void;

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const nameShape = /^[A-Za-z\d][\w-]{0,39}$/;
const fingerprintShape = /^([\dA-F]{2}:?){31}[\dA-F]{2}$/i;

const example = 'https://manager.example:4119';

/** What is wrong with the address of a manager. */
function faultOf(url: URL | null): string | undefined {
  if (!url || !/^https?:$/.test(url.protocol)) return `must begin with https://, such as ${example}.`;
  if (url.username !== '' || url.password !== '') {
    return 'must not hold a user name or a password: people sign in with their own.';
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    return `must end with the host or its port, such as ${example}.`;
  }
  if (url.protocol === 'http:' && !loopback.test(url.hostname)) {
    return 'must begin with https://: only a manager on this machine is talked to without TLS.';
  }
  return undefined;
}

/** `name=value,name=value`; undefined where a name is missing, wrong or there twice. */
function readList(text: string): Map<string, string> | undefined {
  const pairs = text.split(',').map((pair): [name: string, value: string] => {
    const [name = '', ...value] = pair.split('=');
    return [name.trim(), value.join('=').trim()];
  });
  const names = new Set(pairs.map(([name]) => name.toLowerCase()));
  const fine = names.size === pairs.length && pairs.every(([name, value]) => nameShape.test(name) && value !== '');
  return fine ? new Map(pairs) : undefined;
}

/** By name; the only one has none. */
function readAddresses({ KEYROOM_MANAGER_URL: one, KEYROOM_MANAGERS: several }: Settings, fault: Fault) {
  const setting = several === undefined ? 'KEYROOM_MANAGER_URL' : 'KEYROOM_MANAGERS';
  if (one !== undefined && several !== undefined) {
    fault(setting, 'cannot be set together with KEYROOM_MANAGER_URL. Keep one of them.');
  }
  const list = several === undefined ? new Map(one === undefined ? [] : [['', one]]) : readList(several);
  if (!list) fault(setting, `must be a list such as production=${example},test=https://test.example:4119.`);
  return new Map(
    [...(list ?? [])].flatMap(([name, text]): [string, URL][] => {
      const url = URL.parse(text);
      const message = faultOf(url);
      if (message !== undefined) fault(setting, message);
      return url && message === undefined ? [[name, url]] : [];
    }),
  );
}

/** By name, each as `AB:CD:…`. */
function readFingerprints(text: string | undefined, isOne: boolean, fault: Fault): Map<string, string> {
  if (text === undefined) return new Map();
  const list = isOne ? new Map([['', text]]) : readList(text);
  if (!list) fault('KEYROOM_MANAGER_FINGERPRINT', 'must be a list such as production=AB:CD:…,test=EF:01:….');
  return new Map(
    [...(list ?? [])].flatMap(([name, each]): [string, string][] => {
      const bytes = each.replaceAll(':', '').toUpperCase().match(/../g);
      if (fingerprintShape.test(each) && bytes) return [[name, bytes.join(':')]];
      fault('KEYROOM_MANAGER_FINGERPRINT', 'must have the 64 hexadecimal digits of a SHA-256, with or without colons.');
      return [];
    }),
  );
}

/** The managers that the settings name; none: there is the embedded one. Tells every fault. */
export function readManagers(settings: Settings, fault: Fault): RemoteManager[] {
  const { KEYROOM_MANAGER_FINGERPRINT: fingerprint, KEYROOM_MANAGER_CA: ca } = settings;
  if (settings.KEYROOM_MANAGER_URL === undefined && settings.KEYROOM_MANAGERS === undefined) {
    const needs = 'needs KEYROOM_MANAGER_URL or KEYROOM_MANAGERS.';
    if (fingerprint !== undefined) fault('KEYROOM_MANAGER_FINGERPRINT', needs);
    if (ca !== undefined) fault('KEYROOM_MANAGER_CA', needs);
    return [];
  }
  const addresses = readAddresses(settings, fault);
  const fingerprints = readFingerprints(fingerprint, settings.KEYROOM_MANAGERS === undefined, fault);
  for (const name of addresses.size === 0 ? [] : fingerprints.keys()) {
    const url = addresses.get(name);
    if (!url) fault('KEYROOM_MANAGER_FINGERPRINT', `has no manager ${name} to be for.`);
    else if (url.protocol === 'http:') {
      fault('KEYROOM_MANAGER_FINGERPRINT', 'is for an address that begins with https://.');
    }
  }
  const managers = [...addresses].map(([name, { origin }]): RemoteManager => {
    const expected = fingerprints.get(name);
    return { origin, ...(name === '' ? {} : { name }), ...(expected === undefined ? {} : { fingerprint: expected }) };
  });
  const judged = managers.filter((each) => each.origin.startsWith('https:') && each.fingerprint === undefined);
  if (ca !== undefined && managers.length > 0 && judged.length === 0) {
    fault('KEYROOM_MANAGER_CA', 'judges nothing: it is for managers at https:// that have no fingerprint.');
  }
  return managers;
}
