import { secretKeyOf } from './keys.ts';
import { whole } from './report.ts';
import { inTurn, toRequest } from './request.ts';
import type { Subject } from './rounds.ts';

const many = 32;
/** Different keys that call. */
const callers = 2000;

export interface Ports {
  keyroom: number;
  bare: number;
  verify: number;
  insert: number;
  list: number;
}

let named = 0;
const createWith = (path: string) => () => {
  named += 1;
  const body = { keyName: `created-${named}`, description: 'Made by the benchmark.', roleID: 1 };
  return toRequest('POST', path, { 'api-secret-key': secretKeyOf(1) }, body);
};

function asCallers(path: string, keys: number): () => Buffer {
  const count = Math.min(callers, keys);
  const ids = Array.from({ length: count }, (_, index) => 1 + index * Math.floor(keys / count));
  return inTurn(ids.map((id) => toRequest('GET', path, { 'api-secret-key': secretKeyOf(id) })));
}

const search = (body: object) =>
  inTurn([toRequest('POST', '/api/apikeys/search', { 'api-secret-key': secretKeyOf(1) }, body)]);

/** What is read of a database with that many keys: by the product, and by the floor of each of its jobs. */
export function listReads(ports: Ports, keys: number): Subject[] {
  const criteria = { searchCriteria: [{ fieldName: 'keyName', stringValue: 'deploy-%' }], maxItems: 50 };
  const list = keys === 1000 ? asCallers('/api/apikeys', keys) : search({ maxItems: 1000, sortByObjectID: true });
  return [
    { name: 'bare route', port: ports.bare, connections: many, next: asCallers('/', keys) },
    { name: 'verify floor', port: ports.verify, connections: many, next: asCallers('/', keys) },
    { name: 'verify', port: ports.keyroom, connections: many, next: asCallers('/api/apikeys/current', keys) },
    { name: 'list limit', port: ports.list, connections: many, next: asCallers('/', keys) },
    { name: 'list 1 000', port: ports.keyroom, connections: many, next: list },
    { name: 'search', port: ports.keyroom, connections: many, next: search(criteria) },
  ];
}

/** What is created, likewise: by one caller who waits for each answer, and by many at once. */
export function listCreations(ports: Ports): Subject[] {
  return [
    { name: 'create floor, 1', port: ports.insert, connections: 1, next: createWith('/') },
    { name: 'create, 1', port: ports.keyroom, connections: 1, next: createWith('/api/apikeys') },
    { name: 'create floor, 32', port: ports.insert, connections: many, next: createWith('/') },
    { name: 'create, 32', port: ports.keyroom, connections: many, next: createWith('/api/apikeys') },
  ];
}

/** What is asked of a manager both directly and through the proxy. */
export function callsInFront(keys: number): Pick<Subject, 'name' | 'next'>[] {
  return [
    { name: 'verify', next: asCallers('/api/apikeys/current', keys) },
    { name: 'search 50', next: search({ maxItems: 50, sortByObjectID: true }) },
    { name: `list ${whole(keys)}`, next: asCallers('/api/apikeys', keys) },
  ];
}
