import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type AppliedRule, rules, rulesOf } from '#contract/access.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { createTestBed } from '#manager/testing.ts';
import { listEndpoints, nameOf } from './calls.ts';

const page = readFileSync(path.join(import.meta.dirname, '../../../docs/security.md'), 'utf8');
const chapter = page.split('\n## ').find((text) => text.startsWith('Rights\n')) ?? '';

function tellAccess({ access }: Endpoint): string {
  const short = (right: string) => `\`${right.replace('platformRights.', '')}\``;
  if (typeof access === 'object') {
    return 'of' in access ? `API keys with ${short(access.right)}` : `${short(access.right)}, or oneself`;
  }
  const kinds = { anyone: 'anyone', authenticated: 'everybody', session: 'sessions', api_key: 'API keys' };
  return access in kinds ? kinds[access as keyof typeof kinds] : short(access);
}

function tellRule({ rule, fields }: AppliedRule): string {
  return fields ? `${rule} (${fields.join(', ')})` : rule;
}

function tell(endpoint: Endpoint): string {
  const applied = (rulesOf.get(endpoint) ?? []).map(tellRule).join('; ');
  return `| \`${nameOf(endpoint)}\` | ${tellAccess(endpoint)} | ${applied} |`;
}

test('the page on security has a row for each call that says who may make it and by which rules, and no other', async () => {
  await using bed = await createTestBed();
  const rows = chapter.split('\n').filter((line) => /^\| `(GET|POST|DELETE) /.test(line));
  expect(rows.sort()).toEqual((await listEndpoints(bed)).map(tell).sort());
});

test('the page on security says of each rule what it means and how its breach is answered', () => {
  const rows = [...chapter.matchAll(/^\| `(\w+)` \| `(\w+)` \| (.+) \|$/gm)].map(([, rule = '', code]) => [rule, code]);
  expect(Object.fromEntries(rows)).toEqual(rules);
});
