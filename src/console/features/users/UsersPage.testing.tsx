import { screen } from '@testing-library/react';
import { beforeAll, beforeEach, vi } from 'vitest';
import { paths } from '#console/app/paths.ts';
import { passwordTexts } from '#console/components/passwordTexts.ts';
import { recordTexts } from '#console/components/recordTexts.ts';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { pageAt } from '#console/testing/pageAt.tsx';
import { aRole, aRoleWith, aSession, aUser, sampleNow } from '#console/testing/samples.ts';
import { on, type ServedManager, serve, tagged } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { type Administrator, administratorEndpoints } from '#contract/administrators.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { usersTexts } from './texts.ts';
import { UsersPage } from './UsersPage.tsx';
import { usersSearch } from './usersSearch.ts';

export const minute = 60_000;

export const admin = aUser({ ID: 1, username: 'MasterAdmin', roleID: 1, lastSignIn: sampleNow });
export const rivera = aUser({
  ID: 8,
  username: 'j.rivera',
  fullName: 'Jordan Rivera',
  emailAddress: 'j.rivera@example.com',
  unsuccessfulSignInAttempts: 5,
  unlockTime: sampleNow + 11 * minute,
  lastSignIn: sampleNow - 4 * minute,
});
export const tanaka = aUser({ ID: 3, username: 'h.tanaka', mfaType: 'local-totp', roleID: 1 });
export const kowalski = aUser({ ID: 5, username: 'd.kowalski', active: false });

export const auditor = { ...aRoleWith('Auditor', 'platformRights.computerRights.canViewOtherComputers'), ID: 2 };

/** What the page loads on demand, loaded before: compiling it is not what is tested. */
beforeAll(async () => {
  await Promise.all([
    import('./UserDialog.tsx'),
    import('./SetPasswordDialog.tsx'),
    import('./SetRoleDialog.tsx'),
    import('#console/components/ColumnsButton.tsx'),
    import('#console/components/ColumnsPanel.tsx'),
    import('#console/components/CommandMenu.tsx'),
    import('#console/components/ConfirmDialog.tsx'),
    import('#console/components/FilterMenu.tsx'),
  ]);
});

/** The moment all samples are built around, read in one zone. */
beforeEach(async () => {
  vi.spyOn(window, 'scrollTo').mockReturnValue();
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.fromEpochMilliseconds(sampleNow));
  await activateLocale('en-US');
  await Promise.all([addTexts(recordTexts), addTexts(passwordTexts), addTexts(usersTexts)]);
});

/** A manager with these users and two roles. */
export function manage(users: readonly Administrator[] = [admin, rivera, tanaka, kowalski]): ServedManager {
  return serve(
    on(administratorEndpoints.list, () => ({ administrators: [...users] })),
    on(administratorEndpoints.describe, ({ params }) => {
      const user = users.find(({ ID }) => ID === params.id);
      return user ? tagged('"1"', user) : tagged('"1"', admin);
    }),
    on(roleEndpoints.list, { roles: [aRole(), auditor] }),
  );
}

/** The page on a manager's answers, for who is signed in, at its address with `search` behind it. */
export async function open({ search = '', session = aSession() } = {}) {
  const page = { path: paths.users, validateSearch: usersSearch.parse, component: UsersPage };
  const { element, router } = pageAt(page, search);
  const shown = await show(element, { session });
  await screen.findByRole('heading', { level: 1, name: 'Users', hidden: true });
  return { ...shown, router };
}

export const row = (name: RegExp | string) => screen.findByRole('row', { name: new RegExp(name) });
export const button = (name: RegExp | string) => screen.getByRole('button', { name });
export const field = (name: string) => screen.getByRole('textbox', { name });
export const tab = (name: RegExp | string) => screen.getByRole('tab', { name });

/** The names in the order of the rows. */
export function names(): string[] {
  const boxes = screen.getAllByRole('checkbox', { name: /^Select (?!all)/ });
  return boxes.map((box) => box.getAttribute('aria-label')?.replace('Select ', '') ?? '');
}
