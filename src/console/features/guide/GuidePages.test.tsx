import {
  type AnyRouter,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { paths } from '#console/app/paths.ts';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { show } from '#console/testing/show.tsx';
import { GuideContentsPage } from './GuideContentsPage.tsx';
import { GuideReadingPage } from './GuideReadingPage.tsx';
import { serveGuide } from './guide.testing.ts';
import { guideTexts } from './texts.ts';
import { WholeGuidePage } from './WholeGuidePage.tsx';

beforeEach(async () => {
  vi.spyOn(window, 'scrollTo').mockReturnValue();
  // For the router, which takes it for granted.
  Element.prototype.scrollIntoView ??= () => {};
  await activateLocale('en-US');
  await addTexts(guideTexts);
});

async function open(address: string) {
  const rootRoute = createRootRoute();
  const routeTo = (path: string, component: () => React.ReactNode) =>
    createRoute({ getParentRoute: () => rootRoute, path, component });
  const routeTree = rootRoute.addChildren([
    routeTo(paths.guide, GuideContentsPage),
    routeTo(paths.guidePage, GuideReadingPage),
    routeTo(paths.wholeGuide, WholeGuidePage),
  ]);
  const history = createMemoryHistory({ initialEntries: [address] });
  const router: AnyRouter = createRouter({ routeTree, history, scrollRestoration: false });
  return { ...(await show(<RouterProvider router={router as never} />)), router };
}

const contents = () => within(screen.getByRole('navigation', { name: 'Guide' }));

test('The contents name every page by its group, and what it leads to', async () => {
  serveGuide();
  await open(paths.guide);
  const group = within(await screen.findByRole('region', { name: 'People and rights' }));
  group.getByRole('link', { name: 'Define roles' });
  group.getByText('A role that allows no more than is needed.');
  expect(document.title).toBe('Guide · Keyroom');
});

test('A page has its steps, picture, note, table and code, and is named in the contents', async () => {
  serveGuide();
  await open('/guide/create-key');
  await screen.findByRole('heading', { level: 1, name: 'Create an API key' });
  expect(screen.getAllByRole('listitem').some(({ textContent }) => textContent?.startsWith('Press New…'))).toBe(true);
  screen.getByRole('img', { name: 'Number 1 in the picture' });
  expect(screen.getByRole('img', { name: 'The list of API keys' }).getAttribute('src')).toBe('/assets/list-light.png');
  screen.getByRole('note', { name: 'Warning' });
  screen.getByRole('columnheader', { name: 'Meaning' });
  screen.getByRole('button', { name: 'Copy commands' });
  expect(contents().getByRole('link', { current: 'page' }).textContent).toBe('Create an API key');
  expect(document.title).toBe('Create an API key · Guide · Keyroom');
});

test('A link leads to a section of another page, and the focus goes there', async () => {
  serveGuide();
  const { user, router } = await open('/guide/create-key');
  await user.click(await screen.findByRole('link', { name: 'presets' }));
  const section = await screen.findByRole('heading', { level: 2, name: 'Presets' });
  await waitFor(() => expect(document.activeElement).toBe(section));
  expect(router.state.location.href).toBe('/guide/roles#presets');
});

test('One turns to the next page, whose title has the focus', async () => {
  serveGuide();
  const { user } = await open('/guide/create-key');
  await user.click(await screen.findByRole('link', { name: 'Next Define roles' }));
  const title = await screen.findByRole('heading', { level: 1, name: 'Define roles' });
  await waitFor(() => expect(document.activeElement).toBe(title));
  expect(screen.queryByRole('link', { name: /^Next/ })).toBeNull();
});

test('A picture is shown large, and Esc gives the focus back', async () => {
  serveGuide();
  const { user } = await open('/guide/create-key');
  const picture = await screen.findByRole('button', { name: 'The list of API keys' });
  await user.click(picture);
  within(await screen.findByRole('dialog', { name: 'Picture' })).getByRole('img', { name: 'The list of API keys' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(picture);
});

test('The search is gone to by its key, and finds a section by keyboard', async () => {
  serveGuide();
  const { user, router } = await open(paths.guide);
  const search = await screen.findByRole('combobox', { name: 'Search the guide' });
  await user.keyboard('/');
  expect(document.activeElement).toBe(search);
  await user.keyboard('key');
  const options = await screen.findAllByRole('option');
  expect(options[0]?.getAttribute('aria-selected')).toBe('true');
  await user.keyboard('{ArrowDown}');
  expect(search.getAttribute('aria-activedescendant')).toBe(options[1]?.id);
  await user.keyboard('{ArrowUp}{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'Create an API key' });
  expect(router.state.location.pathname).toBe('/guide/create-key');
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('A search that finds nothing says so, and can be emptied', async () => {
  serveGuide();
  const { user } = await open(paths.guide);
  const search = await screen.findByRole('combobox', { name: 'Search the guide' });
  await user.type(search, 'unicorn');
  await screen.findByText(/Nothing in the guide has “unicorn”/);
  await user.click(screen.getByRole('button', { name: 'Empty the search' }));
  expect(search).toHaveProperty('value', '');
  expect(document.activeElement).toBe(search);
});

test('The whole guide is on one page', async () => {
  serveGuide();
  await open(paths.wholeGuide);
  const articles = await screen.findAllByRole('article');
  expect(articles.map((article) => within(article).getByRole('heading', { level: 2 }).textContent)).toEqual([
    'Create an API key',
    'Define roles',
  ]);
});

test('An address without a page says so, and leads to the contents', async () => {
  serveGuide();
  const { user } = await open('/guide/nonsense');
  await screen.findByRole('heading', { name: 'There is no such page in the guide' });
  await user.click(
    within(screen.getByRole('heading', { name: /no such page/ }).parentElement as HTMLElement).getByRole('link'),
  );
  await screen.findByRole('heading', { level: 1, name: 'Guide' });
});

test('A guide that cannot be loaded says so, until a second try succeeds', async () => {
  serveGuide('unreachable');
  const { user } = await open(paths.guide);
  expect((await screen.findByRole('alert')).textContent).toContain('The guide could not be loaded');
  serveGuide();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('heading', { level: 1, name: 'Guide' });
});
