import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GuideFault } from './fault.ts';
import { parsePage, parseWithSpots } from './parsePage.ts';

const file = 'docs/guide/en/create-key.md';
const japanese = 'docs/guide/ja/create-key.md';

const page = (body: string) => `# Create a key\n\nA key that works.\n\n${body}\n`;
const blocksOf = (body: string, where = file) => parsePage(page(body), where).blocks;
const faultOf = (text: string, where = file) => {
  try {
    parsePage(text, where);
  } catch (error) {
    if (error instanceof GuideFault) return error.message;
    throw error;
  }
  return undefined;
};

it('has the title and, in the paragraph below it, the goal', () => {
  expect(parsePage('# Create a key\n\nA `key` that\nworks.\n', file)).toEqual({
    name: 'create-key',
    title: 'Create a key',
    goal: ['A ', { type: 'code', text: 'key' }, ' that works.'],
    blocks: [],
  });
});

it('has what a step consists of within the step', () => {
  const steps = [
    '1. Press **New…**.',
    '',
    '   ![The list](../pictures/en/create-key/list-light.png)',
    '',
    '   - A point',
    '',
    '   ```sh',
    '   curl',
    '   ```',
    '2. Press **OK**.',
  ].join('\n');
  expect(blocksOf(steps)).toEqual([
    {
      type: 'steps',
      items: [
        [
          { type: 'paragraph', inlines: ['Press ', { type: 'ui', text: 'New…' }, '.'] },
          { type: 'picture', name: 'create-key/list', alt: 'The list' },
          { type: 'list', items: [[{ type: 'paragraph', inlines: ['A point'] }]] },
          { type: 'code', language: 'sh', text: 'curl' },
        ],
        [{ type: 'paragraph', inlines: ['Press ', { type: 'ui', text: 'OK' }, '.'] }],
      ],
    },
  ]);
});

it('has headings under the names that GitHub gives them', () => {
  const slugs = blocksOf('## Set it, then go!\n\n## Set it, then go!\n\n### 有効期限を決める（任意）').map((block) =>
    block.type === 'heading' ? block.slug : undefined,
  );
  expect(slugs).toEqual(['set-it-then-go', 'set-it-then-go-1', '有効期限を決める任意']);
});

it('has notes, with their kind', () => {
  expect(blocksOf('> [!WARNING]\n> It is gone _at once_.\n>\n> - For good')).toEqual([
    {
      type: 'note',
      kind: 'warning',
      blocks: [
        { type: 'paragraph', inlines: ['It is gone ', { type: 'emphasis', inlines: ['at once'] }, '.'] },
        { type: 'list', items: [[{ type: 'paragraph', inlines: ['For good'] }]] },
      ],
    },
  ]);
  expect(blocksOf('> [!TIP]\n>\n> Another way.')).toEqual([
    { type: 'note', kind: 'tip', blocks: [{ type: 'paragraph', inlines: ['Another way.'] }] },
  ]);
});

it('has links to pages, to their sections and to addresses', () => {
  const links = '[a](roles.md) [b](roles.md#rights) [c](#here) [d](https://example.com/x)';
  expect(blocksOf(links)).toEqual([
    {
      type: 'paragraph',
      inlines: [
        { type: 'link', inlines: ['a'], to: { page: 'roles' } },
        ' ',
        { type: 'link', inlines: ['b'], to: { page: 'roles', slug: 'rights' } },
        ' ',
        { type: 'link', inlines: ['c'], to: { page: 'create-key', slug: 'here' } },
        ' ',
        { type: 'link', inlines: ['d'], to: { href: 'https://example.com/x' } },
      ],
    },
  ]);
});

it('has tables', () => {
  expect(blocksOf('| State | Means |\n|---|---|\n| **Active** | it works |')).toEqual([
    { type: 'table', head: [['State'], ['Means']], rows: [[[{ type: 'ui', text: 'Active' }], ['it works']]] },
  ]);
});

it('joins lines of Japanese without a space, and drops the one that Markdown needs behind a bold word', () => {
  expect(blocksOf('キーを\n作成します。**新規...** を押します。', japanese)).toEqual([
    {
      type: 'paragraph',
      inlines: ['キーを作成します。', { type: 'ui', text: '新規...' }, 'を押します。'],
    },
  ]);
});

it('says where everything stands that is checked', () => {
  const { spots } = parseWithSpots(
    page('1. One\n2. Press\n   **OK** in\n   [it](x.md)\n\n| a | b |\n|-|-|\n| **c** | d |'),
    file,
  );
  const found = spots.filter(({ type }) => type !== 'text').map(({ line, type }) => [line, type]);
  expect(found).toEqual([
    [7, 'ui'],
    [8, 'link'],
    [12, 'ui'],
  ]);
});

it.each<[string, string, string]>([
  ['no title', 'Text', '1: A page begins with # and its title.'],
  ['no goal', '# T\n\n## S', '2: Below the title is a paragraph'],
  ['a second title', page('# Again'), '5: Below the title, headings are ## or ###.'],
  ['HTML', page('Press <b>OK</b>.'), '5: The guide has no html'],
  ['a rule', page('---'), '5: The guide has no hr here.'],
  ['an entity', page('a &amp; b'), '5: Write the character itself'],
  ['a picture within a text', page('See ![x](../pictures/en/a/b-light.png).'), '5: A picture stands alone'],
  ['the picture of the other language', page('![x](../pictures/ja/a/b-light.png)'), '5: A picture is'],
  ['a picture without words', page('![](../pictures/en/a/b-light.png)'), '5: A picture says in words'],
  ['code in no language', page('text\n\n```\nx\n```'), '7: Code is between fences'],
  ['a quotation', page('> text'), '5: A note begins with'],
  ['a link to nowhere', page('one\n[x](../proxy.md)'), '6: ../proxy.md is no link'],
  ['a list of tasks', page('- one\n- [ ] two'), '6: The guide has no lists of tasks.'],
  ['steps that go on', page('1. one\n\ntext\n\n2. two'), '9: Steps begin with 1'],
  ['something else in bold', page('**`x`**'), '5: Bold is a word'],
])('refuses %s, and says where', (_what, text, message) => {
  expect(faultOf(text)).toContain(`${file}:${message}`);
});

it('refuses italics in Japanese, and a bold that does not end', () => {
  expect(faultOf(page('_強調_'), japanese)).toContain('ja/create-key.md:5: Japanese has no italics');
  expect(faultOf(page('**新規...**を押します。'), japanese)).toContain(':5: This bold does not end');
});

const pieces = fc.constantFrom(
  ...[
    '# ',
    '## ',
    '1. ',
    '- ',
    '> ',
    '[!NOTE]',
    '\n',
    '\n\n',
    '   ',
    '**',
    '_',
    '`',
    '```sh',
    '|',
    '|-|',
    '![',
    '](',
    ')',
  ],
  ...['../pictures/en/a/b-light.png', 'x.md', 'word', '鍵', '&amp;', '<b>', '\\', '\t', '\r', '\0', '~~', '[x]: y'],
);

it('answers any text with a page, or with a fault at one of its lines', { timeout: 30_000 }, () => {
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(texts, fc.boolean(), (text, headed) => {
      const whole = headed ? page(text) : text;
      try {
        parsePage(whole, file);
      } catch (error) {
        expect(error).toBeInstanceOf(GuideFault);
        const { line } = error as GuideFault;
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(whole.split(/\r\n?|\n/).length);
      }
    }),
    { numRuns: 200 },
  );
});
