import { Validator } from '@seriousme/openapi-schema-validator';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { chapters, sharedSchemas } from '#contract/reference/reference.ts';
import { createTestBed } from '#manager/testing.ts';

// biome-ignore lint/suspicious/noExplicitAny: the tests look into every part of the document
async function readDocument(): Promise<any> {
  await using bed = await createTestBed();
  return (await bed.call('GET', '/openapi.json')).body;
}

const references = (document: object) =>
  [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)].map(
    ([, kind = '', name = '']) => ({
      kind,
      name,
    }),
  );

describe('the OpenAPI document', () => {
  it('is one after the rules of OpenAPI 3.1', async () => {
    const result = await new Validator().validate(await readDocument());
    expect(result).toEqual({ valid: true });
  });

  it('has every registered route, and nothing else', async () => {
    await using bed = await createTestBed();
    const registered: string[] = [];
    const app = Fastify();
    app.addHook('onRoute', ({ method, url }) => {
      if (method !== 'HEAD') registered.push(`${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`);
    });
    await app.register(bed.manager.plugin);
    await app.ready();
    const { body } = await bed.call('GET', '/openapi.json');
    const described = Object.entries<object>(body.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(registered.sort());
  });

  it('gives every call a name of its own, an answer and failures', async () => {
    const { paths } = await readDocument();
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const operations = Object.values<any>(paths).flatMap((item) => Object.values<any>(item));
    const names = operations.map(({ operationId }) => operationId);
    expect(names).toEqual([...new Set(names)]);
    for (const { summary, responses } of operations) {
      expect(summary).toMatch(/^[A-Z].*[^.]$/);
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '400', '429', '500']));
    }
  });

  it('refers to nothing that is not there, and has nothing that is not referred to', async () => {
    const document = await readDocument();
    const referred = references(document).map(({ kind, name }) => `${kind}/${name}`);
    const { securitySchemes: _, ...components } = document.components;
    const there = Object.entries<object>(components).flatMap(([kind, parts]) =>
      Object.keys(parts).map((name) => `${kind}/${name}`),
    );
    expect([...new Set(referred)].sort()).toEqual(there.sort());
  });

  it('tells what is taken instead of a number, and what its bounds are', async () => {
    const { components } = await readDocument();
    const { WholeNumber, NewApiKey, SearchFilter, SearchCriteria } = components.schemas;
    expect(WholeNumber.anyOf).toMatchObject([{ type: 'integer' }, { type: 'string', pattern: '^-?\\d{1,16}$' }]);
    expect(NewApiKey.properties.expiryDate.anyOf).toEqual([
      { $ref: '#/components/schemas/WholeNumber', minimum: -8.64e15, maximum: 8.64e15 },
      { type: 'null' },
    ]);
    expect(SearchFilter.properties.maxItems.anyOf[0]).toMatchObject({ minimum: 1, maximum: 5000 });
    expect(SearchCriteria.anyOf).toHaveLength(7);
  });

  it('says what can be searched by', async () => {
    const { paths } = await readDocument();
    const searches = Object.keys(paths).filter((path) => path.endsWith('/search') && !path.startsWith('/api/keyroom/'));
    expect(searches.length).toBeGreaterThan(0);
    for (const path of searches) expect(paths[path].post.description).toMatch(/Searchable: `\w+` \(string|numeric\)/);
  });

  it('is asked for once: afterwards its tag is enough', async () => {
    await using bed = await createTestBed();
    const first = await bed.call('GET', '/openapi.json');
    expect(first.headers).toMatchObject({ 'cache-control': 'no-cache', etag: expect.stringMatching(/^"[\w-]{22}"$/) });
    const second = await bed.call('GET', '/openapi.json', { headers: { 'if-none-match': `W/${first.headers.etag}` } });
    expect(second).toMatchObject({ status: 304, body: undefined, headers: { etag: first.headers.etag } });
    expect((await bed.call('GET', '/openapi.json', { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
  });
});

describe('the words of the reference', () => {
  it('give each schema one name', () => {
    const names = [...chapters.flatMap(({ schemas }) => schemas), ...sharedSchemas].map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  const examples = chapters.flatMap(({ operations }) =>
    [...operations].flatMap(([endpoint, { id, example }]) => [
      ...(example?.body === undefined
        ? []
        : [{ what: `${id}: what is sent`, value: example.body, schema: endpoint.body }]),
      ...(example?.answer === undefined
        ? []
        : [{ what: `${id}: what is answered`, value: example.answer, schema: endpoint.answer }]),
    ]),
  );

  it.each(examples)('show what the contract takes: $what', ({ value, schema }) => {
    expect(schema?.safeParse(value)).toMatchObject({ success: true });
  });
});
