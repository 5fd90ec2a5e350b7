import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { eventTexts } from '#console/components/eventTexts.ts';
import { recordTexts } from '#console/components/recordTexts.ts';
import { ApiKeysPage } from '#console/features/api-keys/ApiKeysPage.tsx';
import { apiKeysSearch } from '#console/features/api-keys/apiKeysSearch.ts';
import { apiKeyQueries } from '#console/features/api-keys/queries.ts';
import { apiReferenceSearch } from '#console/features/api-reference/apiReferenceSearch.ts';
import { apiReferenceTexts } from '#console/features/api-reference/texts.ts';
import { guideTexts } from '#console/features/guide/texts.ts';
import { keyDoctorTexts } from '#console/features/key-doctor/texts.ts';
import { rolesSearch } from '#console/features/roles/rolesSearch.ts';
import { rolesTexts } from '#console/features/roles/texts.ts';
import { settingTexts } from '#console/features/settings/texts.ts';
import { systemEventsSearch } from '#console/features/system-events/systemEventsSearch.ts';
import { usersTexts } from '#console/features/users/texts.ts';
import { usersSearch } from '#console/features/users/usersSearch.ts';
import { addTexts } from '#console/i18n/i18n.ts';
import { chooseManager } from '#console/lib/managers.ts';
import { page } from '#console/lib/page.ts';
import { roleQueries } from '#console/lib/roles.ts';
import { sessionQuery } from '#console/lib/session.ts';
import { rightOf } from '#contract/endpoint.ts';
import { hasRight } from '#contract/rights.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { CrashPage } from './CrashPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { firstPath } from './navigation.ts';
import { PageWrap } from './PageWrap.tsx';
import { paths } from './paths.ts';
import { Shell } from './Shell.tsx';

const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Shell,
  notFoundComponent: NotFoundPage,
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.home,
  beforeLoad: ({ context }) => {
    const session = context.queries.getQueryData(sessionQuery.queryKey);
    throw redirect({ to: session ? firstPath(session.role.rights) : paths.apiKeys, replace: true });
  },
});

/** Rows name their roles: those that come later would have all rows drawn once more. */
function prefetchRoles(queries: QueryClient): void {
  const session = queries.getQueryData(sessionQuery.queryKey);
  const right = rightOf(roleEndpoints.list);
  if (session && right && hasRight(session.role.rights, right)) void queries.prefetchQuery(roleQueries.list());
}

const apiKeysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.apiKeys,
  validateSearch: apiKeysSearch,
  loader: ({ context }) => {
    void context.queries.prefetchQuery(apiKeyQueries.list());
    prefetchRoles(context.queries);
  },
  component: ApiKeysPage,
});

/** The way to another manager. It is a page like others, so that whoever has unsaved work on this one is asked before. */
const otherManagerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.otherManager,
  beforeLoad: async ({ params }) => {
    chooseManager(params.name);
    page.startOver();
    await new Promise(() => {});
  },
});

const usersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.users,
  validateSearch: usersSearch,
  loader: () => Promise.all([addTexts(recordTexts), addTexts(usersTexts)]),
  component: lazyRouteComponent(() => import('#console/features/users/UsersPage.tsx'), 'UsersPage'),
});

const rolesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.roles,
  validateSearch: rolesSearch,
  loader: () => addTexts(rolesTexts),
  component: lazyRouteComponent(() => import('#console/features/roles/RolesPage.tsx'), 'RolesPage'),
});

const apiReferenceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.apiReference,
  validateSearch: apiReferenceSearch,
  loader: () => addTexts(apiReferenceTexts),
  component: lazyRouteComponent(
    () => import('#console/features/api-reference/ApiReferencePage.tsx'),
    'ApiReferencePage',
  ),
});

const keyDoctorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.keyDoctor,
  loader: () => addTexts(keyDoctorTexts),
  component: lazyRouteComponent(() => import('#console/features/key-doctor/KeyDoctorPage.tsx'), 'KeyDoctorPage'),
});

const systemSettingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.systemSettings,
  loader: () => addTexts(settingTexts),
  component: lazyRouteComponent(() => import('#console/features/settings/SettingsPage.tsx'), 'SettingsPage'),
});

const systemEventsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.systemEvents,
  validateSearch: systemEventsSearch,
  loader: () => addTexts(eventTexts),
  component: lazyRouteComponent(
    () => import('#console/features/system-events/SystemEventsPage.tsx'),
    'SystemEventsPage',
  ),
});

const guideRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.guide,
  loader: () => addTexts(guideTexts),
  component: lazyRouteComponent(() => import('#console/features/guide/GuideContentsPage.tsx'), 'GuideContentsPage'),
});

const guidePageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.guidePage,
  loader: () => addTexts(guideTexts),
  component: lazyRouteComponent(() => import('#console/features/guide/GuideReadingPage.tsx'), 'GuideReadingPage'),
});

const wholeGuideRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.wholeGuide,
  loader: () => addTexts(guideTexts),
  component: lazyRouteComponent(() => import('#console/features/guide/WholeGuidePage.tsx'), 'WholeGuidePage'),
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  otherManagerRoute,
  systemSettingsRoute,
  usersRoute,
  rolesRoute,
  apiKeysRoute,
  systemEventsRoute,
  keyDoctorRoute,
  apiReferenceRoute,
  guideRoute,
  guidePageRoute,
  wholeGuideRoute,
]);

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    InnerWrap: PageWrap,
    defaultErrorComponent: CrashPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
