import { styled } from '@mui/material/styles';
import { paths } from '#console/app/paths.ts';
import { token } from '#console/app/tokens.ts';
import { CellLink } from '#console/components/CellLink.tsx';
import { Aside, CompactRow, CountCell, NameCell } from '#console/components/listCells.tsx';
import { type Text, useLocale, useText } from '#console/i18n/i18n.ts';
import type { Role } from '#contract/roles.ts';
import type { CountedRole } from './countedRoles.ts';

interface Props {
  role: CountedRole;
}

/** The name and what the role is for; marked where it is built in. */
export function RoleNameCell({ role }: Props) {
  const t = useText();
  return (
    <>
      <NameCell name={role.name} aside={role.description} />
      {role.immutable && <BuiltIn>{t('roles.builtIn')}</BuiltIn>}
    </>
  );
}

/** What the role lets its holders into: the console, the API. */
export function accessText(t: Text, { allowUserInterface, allowWebService }: Role): string {
  if (allowUserInterface && allowWebService) return t('roles.access.both');
  if (allowUserInterface) return t('roles.access.console');
  return t(allowWebService ? 'roles.access.api' : 'roles.access.none');
}

export function AccessCell({ role }: Props) {
  return accessText(useText(), role);
}

/** How many users or API keys have the role, with the way to them. */
export function HoldersCell({ role, kind }: Props & { kind: 'users' | 'apiKeys' }) {
  const t = useText();
  const locale = useLocale();
  const count = role[kind];
  if (count === undefined) return null;
  if (count === 0) return <CountCell count={0} />;
  return (
    <CellLink
      to={paths[kind]}
      search={{ role: role.ID }}
      aria-label={t(`roles.${kind}.link`, { count, role: role.name })}
    >
      {count.toLocaleString(locale)}
    </CellLink>
  );
}

/** A role on a narrow screen: its name, and below it what it lets into and how many have it. */
export function CompactCell({ role }: Props) {
  const t = useText();
  const { users, apiKeys } = role;
  return (
    <CompactRow name={role.name}>
      <span>
        <AccessCell role={role} />
      </span>
      {role.immutable && <span>{t('roles.builtIn')}</span>}
      <span>
        {users !== undefined && t('roles.users.count', { count: users })}
        {users !== undefined && apiKeys !== undefined && <Aside> · </Aside>}
        {apiKeys !== undefined && t('roles.apiKeys.count', { count: apiKeys })}
      </span>
    </CompactRow>
  );
}

const BuiltIn = styled('span')({
  marginInlineStart: 10,
  padding: '1px 7px',
  border: `1px solid ${token('hairline')}`,
  borderRadius: 9,
  fontSize: 12,
  lineHeight: '16px',
  color: token('muted'),
  backgroundColor: token('sunken'),
});
