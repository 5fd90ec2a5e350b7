import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { paths } from '#console/app/paths.ts';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { on, refuse, serve, unreachable } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { openApiEndpoints } from '#contract/openApi.ts';
import type { Locale } from '#contract/values.ts';
import { ApiReferencePage } from './ApiReferencePage.tsx';
import { apiReferenceSearch } from './apiReferenceSearch.ts';
import type { OpenApiDocument, Operation } from './document.ts';
import { apiReferenceTexts } from './texts.ts';

const schemaOf = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const create: Operation = {
  operationId: 'createApiKey',
  summary: 'Create an API key',
  description: 'The answer carries the `secretKey`.',
  tags: ['API Keys'],
  security: [{ apiKey: [] }, { sessionCookie: [], requestID: [] }],
  'x-right': 'platformRights.apikeyRights.canCreateNewApiKeys',
  parameters: [{ $ref: '#/components/parameters/ApiVersion' }],
  requestBody: {
    required: true,
    content: { 'application/json': { schema: schemaOf('NewApiKey'), example: { keyName: 'x' } } },
  },
  responses: {
    200: { description: 'Done.', content: { 'application/json': { schema: schemaOf('ApiKey'), example: { ID: 8 } } } },
    409: { $ref: '#/components/responses/taken' },
  },
};

const list: Operation = {
  operationId: 'listRoles',
  summary: 'List roles',
  tags: ['Roles'],
  security: [],
  parameters: [],
  responses: { 200: { description: 'Done.' } },
};

const document: OpenApiDocument = {
  info: { description: 'Speaks `JSON`.\n\nSecond paragraph.' },
  tags: [
    { name: 'API Keys', description: 'The keys that programs call with.' },
    { name: 'Roles', description: 'What they may do.' },
  ],
  paths: { '/api/apikeys': { post: create }, '/api/roles': { get: list } },
  components: {
    schemas: {
      NewApiKey: {
        properties: {
          keyName: { type: 'string', maxLength: 254, description: 'A name.' },
          rights: schemaOf('Rights'),
        },
        required: ['keyName'],
      },
      ApiKey: { properties: { ID: { type: 'integer' }, lastSignIn: { type: 'integer' } }, required: ['ID'] },
      Rights: { properties: { canView: { type: 'boolean', description: 'May look.' } } },
    },
    parameters: {
      ApiVersion: {
        name: 'api-version',
        in: 'header',
        description: 'Absent: v1.',
        schema: { type: 'string', enum: ['v1'] },
      },
    },
    responses: { taken: { description: '`name_taken`: Another has the name.\n\n`in_use`: It is in use.' } },
  },
};

beforeEach(async () => {
  vi.spyOn(window, 'scrollTo').mockReturnValue();
  await activateLocale('en-US');
  await addTexts(apiReferenceTexts);
});

async function open(search = '', locale: Locale = 'en-US') {
  const rootRoute = createRootRoute();
  const route = createRoute({
    getParentRoute: () => rootRoute,
    path: paths.apiReference,
    validateSearch: apiReferenceSearch,
    component: ApiReferencePage,
  });
  const history = createMemoryHistory({ initialEntries: [paths.apiReference + search] });
  const router = createRouter({ routeTree: rootRoute.addChildren([route]), history });
  return { ...(await show(<RouterProvider router={router as never} />, { locale })), router };
}

const table = (name: string) => within(screen.getByRole('table', { name }));
const calls = () => within(screen.getByRole('navigation', { name: 'Calls' }));
const linkTexts = () =>
  calls()
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

describe('the reference shows', () => {
  test('what holds for every call, and every call by its chapter', async () => {
    serve(on(openApiEndpoints.describe, document));
    await open();
    await screen.findByText('Second paragraph.');
    expect(linkTexts()).toEqual(['Introduction', 'POSTCreate an API key', 'GETList roles']);
    expect(calls().getByRole('link', { current: 'page' }).textContent).toBe('Introduction');
    expect(screen.getByText('2 calls')).toBeDefined();
  });

  test('the call that is chosen, and keeps it in the address', async () => {
    serve(on(openApiEndpoints.describe, document));
    const { user, router } = await open();
    await user.click(await screen.findByRole('link', { name: 'Create an API key' }));
    await screen.findByRole('heading', { level: 2, name: 'Create an API key' });
    expect(router.state.location.search).toEqual({ call: 'createApiKey' });
    expect(calls().getByRole('link', { current: 'page' }).textContent).toContain('Create an API key');
    expect(screen.getByText('API key or session')).toBeDefined();
    expect(screen.getByText('platformRights.apikeyRights.canCreateNewApiKeys')).toBeDefined();
    const rows = (name: string) =>
      table(name)
        .getAllByRole('row')
        .map(({ textContent }) => textContent);
    expect(rows('Parameters')).toContain('api-versionv1headerAbsent: v1.');
    expect(rows('Request')).toContain('keyNametext, at most 254 charactersrequiredA name.');
    expect(rows('Answer')).toContain('lastSignInwhole numbermay be absent');
    expect(rows('Errors')).toContain('in_use409It is in use.');
  });

  test('what a field consists of, where one asks for it', async () => {
    serve(on(openApiEndpoints.describe, document));
    const { user } = await open('?call=createApiKey');
    const unfold = await screen.findByRole('button', { name: 'Fields of rights' });
    expect(screen.queryByText('May look.')).toBeNull();
    await user.click(unfold);
    expect(screen.getByText('May look.')).toBeDefined();
    expect(unfold.getAttribute('aria-expanded')).toBe('true');
    await user.click(unfold);
    expect(screen.queryByText('May look.')).toBeNull();
  });

  test('a command that makes the call', async () => {
    serve(on(openApiEndpoints.describe, document));
    await open('?call=createApiKey');
    const command = await screen.findByText(/^curl/);
    expect(command.textContent).toContain(`curl -X POST '${location.origin}/api/apikeys'`);
    expect(screen.getByRole('button', { name: 'Copy cURL' })).toBeDefined();
  });

  test('only the calls that the filter leaves', async () => {
    serve(on(openApiEndpoints.describe, document));
    const { user } = await open();
    const filter = await screen.findByRole('searchbox', { name: 'Filter calls' });
    await user.type(filter, 'get rol');
    await waitFor(() => expect(linkTexts()).toEqual(['GETList roles']));
    await user.clear(filter);
    await user.type(filter, 'nothing of the kind');
    expect((await calls().findByRole('status')).textContent).toBe('No call matches.');
  });

  test('in Japanese, that the words on calls are English', async () => {
    serve(on(openApiEndpoints.describe, document));
    await open('?call=listRoles', 'ja-JP');
    await screen.findByText('説明文は英語です。');
    expect(screen.getByText('不要（誰でも呼び出せます）')).toBeDefined();
    expect(screen.getByRole('heading', { level: 2, name: 'List roles' }).lang).toBe('en');
  });
});

describe('the reference says', () => {
  test('that it could not be loaded, until a second try succeeds', async () => {
    const manager = serve(on(openApiEndpoints.describe, unreachable));
    const { user } = await open();
    expect((await screen.findByRole('alert')).textContent).toContain('The reference could not be loaded');
    manager.answer(on(openApiEndpoints.describe, document));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Second paragraph.');
  });

  test('that the manager has none', async () => {
    serve(on(openApiEndpoints.describe, refuse(404, 'not_found')));
    await open();
    expect((await screen.findByRole('alert')).textContent).toContain('This manager has no API reference');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  test('that it could not be loaded when it is something else', async () => {
    serve(on(openApiEndpoints.describe, { swagger: '2.0' }));
    await open();
    expect((await screen.findByRole('alert')).textContent).toContain('The reference could not be loaded');
  });
});
