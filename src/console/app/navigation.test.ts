import { expect, test } from 'vitest';
import { isExtension } from '#console/lib/session.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { rightOf } from '#contract/endpoint.ts';
import { buildRights } from '#contract/rightsTree.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { settingEndpoints } from '#contract/settings.ts';
import { systemEventEndpoints } from '#contract/systemEvents.ts';
import { firstPath, navigationFor, pagesFor } from './navigation.ts';
import { paths } from './paths.ts';

/** The call that each page begins with. A page without one is open to everybody. */
const opensWith = {
  [paths.systemSettings]: settingEndpoints.list,
  [paths.users]: administratorEndpoints.list,
  [paths.roles]: roleEndpoints.list,
  [paths.apiKeys]: apiKeyEndpoints.list,
  [paths.systemEvents]: systemEventEndpoints.search,
};

const everything = buildRights(() => true);

test('each page is shown to whoever may make the call that it begins with', () => {
  for (const { path, right, ours } of pagesFor(everything)) {
    const endpoint = opensWith[path as keyof typeof opensWith];
    expect([path, right]).toEqual([path, endpoint && rightOf(endpoint)]);
    if (endpoint) expect([path, ours ?? false]).toEqual([path, isExtension(endpoint)]);
    if (!right) continue;
    expect(pagesFor(buildRights((granted) => granted !== right)).map((page) => page.path)).not.toContain(path);
    expect(pagesFor(buildRights((granted) => granted === right)).map((page) => page.path)).toContain(path);
  }
});

test('what a manager without our extensions does not know is not shown', () => {
  const open = pagesFor(everything, false).map(({ path }) => path);
  expect(open).toEqual([paths.systemSettings, paths.users, paths.roles, paths.apiKeys, paths.keyDoctor]);
});

test('an area without a page that is open is not shown', () => {
  expect(navigationFor(buildRights(() => false)).map(({ name }) => name)).toEqual(['shell.tools']);
});

test('one begins with API Keys, or with the first page that is open', () => {
  expect(firstPath(everything)).toBe(paths.apiKeys);
  expect(firstPath(buildRights(() => false))).toBe(paths.keyDoctor);
});
