import { vi } from 'vitest';
import type { Guide, GuidePage } from './guidePage.ts';

const createKey: GuidePage = {
  name: 'create-key',
  title: 'Create an API key',
  goal: ['You have a key and its ', { type: 'ui', text: 'Secret key value' }, '.'],
  blocks: [
    { type: 'paragraph', inlines: ['A key is for one program.'] },
    { type: 'heading', level: 2, slug: 'fill-in-the-window', inlines: ['Fill in the window'] },
    {
      type: 'steps',
      items: [
        [
          { type: 'paragraph', inlines: ['Press ', { type: 'ui', text: 'New…' }, ' ①.'] },
          { type: 'picture', name: 'create-key/list', alt: 'The list of API keys' },
        ],
        [
          {
            type: 'paragraph',
            inlines: [
              'Choose a role: ',
              { type: 'link', inlines: ['presets'], to: { page: 'roles', slug: 'presets' } },
              '.',
            ],
          },
        ],
      ],
    },
    { type: 'heading', level: 2, slug: 'when-it-expires', inlines: ['When it expires'] },
    {
      type: 'note',
      kind: 'warning',
      blocks: [{ type: 'paragraph', inlines: ['A key that never expires is forgotten.'] }],
    },
    { type: 'table', head: [['Field'], ['Meaning']], rows: [[['Name'], ['Of your choice']]] },
    { type: 'code', language: 'sh', text: 'curl https://keyroom.example/api/apikeys' },
  ],
};

const roles: GuidePage = {
  name: 'roles',
  title: 'Define roles',
  goal: ['A role that allows no more than is needed.'],
  blocks: [
    { type: 'heading', level: 2, slug: 'presets', inlines: ['Presets'] },
    { type: 'list', items: [[{ type: 'paragraph', inlines: ['Ｆｕｌｌ Access may do everything.'] }]] },
  ],
};

/** A guide of two pages. */
export const aGuide: Guide = {
  groups: [
    { name: 'keys', pages: [createKey] },
    { name: 'people', pages: [roles] },
  ],
  pictures: {
    'create-key/list': { light: '/assets/list-light.png', dark: '/assets/list-dark.png', width: 320, height: 200 },
  },
};

/** Has the guide be there for the rest of the test; or not. */
export function serveGuide(guide: Guide | 'unreachable' = aGuide) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    if (guide === 'unreachable') throw new TypeError('Failed to fetch');
    return Response.json(guide);
  });
}
