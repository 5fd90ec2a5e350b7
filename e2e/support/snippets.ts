import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Locator } from '@playwright/test';

const run = promisify(execFile);

/** The code that a tool's tab shows. */
export async function codeOf(within: Locator, tool: string): Promise<string> {
  await within.getByRole('tab', { name: tool, exact: true }).click();
  return (await within.getByRole('tabpanel', { name: tool, exact: true }).locator('pre').textContent()) ?? '';
}

/** Runs a command as somebody who pastes it into a shell, and answers with what it prints. */
export async function runInShell(command: string, secretKey = ''): Promise<string> {
  const { stdout } = await run('sh', ['-c', command], { env: { ...process.env, API_SECRET_KEY: secretKey } });
  return stdout;
}

/**
 * Stands in for the vendor's SDK, which is in no registry: the names and signatures that its own examples use, each making the
 * real call.
 */
const sdk = `
class ApiKey {}
class SearchCriteria {
  static StringTestEnum = { equal: 'equal', 'not-equal': 'not-equal' };
}
class SearchFilter {}
class ApiClient {
  basePath = '';
  authentications = { DefaultAuthentication: { apiKey: '' } };
  static instance = new ApiClient();
}
async function send(method, path, version, content) {
  const { basePath, authentications } = ApiClient.instance;
  const headers = { 'api-version': version, 'api-secret-key': authentications.DefaultAuthentication.apiKey };
  const isModel = [ApiKey, SearchFilter].some((model) => content instanceof model);
  if (content !== undefined && !isModel) throw new TypeError('Neither an ApiKey nor a SearchFilter.');
  const body = content && { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(content) };
  const response = await fetch(basePath + path, { method, headers, ...body });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
class APIKeysApi {
  createApiKey(key, version) { return send('POST', '/apikeys', version, key); }
  modifyApiKey(id, key, version) { return send('POST', '/apikeys/' + id, version, key); }
  describeApiKey(id, version) { return send('GET', '/apikeys/' + id, version); }
  describeCurrentApiKey(version) { return send('GET', '/apikeys/current', version); }
}
class AdministratorRolesApi {
  searchAdministratorRoles(version, { searchFilter } = {}) { return send('POST', '/roles/search', version, searchFilter); }
}
module.exports = { AdministratorRolesApi, ApiClient, ApiKey, APIKeysApi, SearchCriteria, SearchFilter };
`;

/** Has the programs in a folder find what stands in for the vendor's SDK for JavaScript. */
export async function provideSdk(folder: string): Promise<void> {
  const modules = path.join(folder, 'node_modules', '@trendmicro', 'deepsecurity');
  await mkdir(modules, { recursive: true });
  await writeFile(path.join(modules, 'index.js'), sdk);
}

/** Runs a program that needs the vendor's SDK for JavaScript, and answers with what it prints. */
export async function runWithSdk(program: string, secretKey = ''): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'keyroom-snippet-'));
  try {
    await provideSdk(folder);
    await writeFile(path.join(folder, 'program.cjs'), program);
    const env = { ...process.env, API_SECRET_KEY: secretKey, FORCE_COLOR: '0' };
    const { stdout, stderr } = await run(process.execPath, [path.join(folder, 'program.cjs')], { env });
    if (stderr) throw new Error(stderr);
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}
