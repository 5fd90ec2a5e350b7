import type { QueryClient } from '@tanstack/react-query';
import { passwordTexts } from '#console/components/passwordTexts.ts';
import { guideTexts } from '#console/features/guide/texts.ts';
import { setUpTexts } from '#console/features/set-up/texts.ts';
import { withTexts } from '#console/i18n/i18n.ts';
import { prefetch, preloadable } from '#console/lib/preloadable.tsx';
import { Connecting } from './Connecting.tsx';

export const Console = preloadable(async () => (await import('./Console.tsx')).Console);
export const GuidePanel = preloadable(
  async () => (await withTexts(import('#console/features/guide/GuidePanel.tsx'), guideTexts)).GuidePanel,
);
/** Where not even its code can be had, the page goes on connecting. */
export const NoConnectionPage = preloadable(async () => {
  const code = import('#console/components/NoConnectionPage.tsx').catch(() => ({ NoConnectionPage: Connecting }));
  return (await code).NoConnectionPage;
});
export const SetUpPage = preloadable(async () => {
  const page = import('#console/features/set-up/SetUpPage.tsx');
  return (await withTexts(page, setUpTexts, passwordTexts)).SetUpPage;
});
export const SignInPage = preloadable(
  async () => (await import('#console/features/sign-in/SignInPage.tsx')).SignInPage,
);

/** Fetches the shell, with its main page, ahead of time. */
export function prefetchConsole() {
  void prefetch(Console);
}

/** Has the console ready to be drawn in one go: its code, and what the page at this address needs. */
export async function prepareConsole(queries: QueryClient) {
  const [{ prepareConsole }] = await Promise.all([import('./Console.tsx'), Console.load()]);
  await prepareConsole(queries);
}
