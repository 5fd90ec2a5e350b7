import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { token } from '#console/app/tokens.ts';
import { Notice } from '#console/components/Notice.tsx';
import { type Text, useLocale, useText } from '#console/i18n/i18n.ts';
import { exactText } from '#console/lib/relativeTime.ts';
import { roleQueries } from '#console/lib/roles.ts';
import type { Role } from '#contract/roles.ts';
import { resolveTimeZone } from '#contract/timeZones.ts';
import type { Locale } from '#contract/values.ts';
import { type Conflict, type ConflictField, chosen, formFields } from './apiKeyConflict.ts';
import type { ApiKeyValues } from './apiKeyForm.ts';

interface ConflictPanelProps {
  conflict: Conflict;
  form: UseFormReturn<ApiKeyValues>;
}

/** Both versions of a key that two people edited, field by field; what is picked goes into the form below. */
export function ConflictPanel({ conflict, form }: ConflictPanelProps) {
  const t = useText();
  const locale = useLocale();
  const { data: roles = [] } = useQuery(roleQueries.list());
  const values = useWatch({ control: form.control }) as ApiKeyValues;
  const { mine, theirValues, fields } = conflict;
  const panel = useRef<HTMLElement>(null);
  // It appears above what the person was looking at: without the focus it could stay unseen.
  useEffect(() => panel.current?.focus(), []);

  const take = (version: ApiKeyValues, taken: readonly ConflictField[]) => {
    for (const name of taken.flatMap(formFields)) form.setValue(name, version[name], { shouldDirty: true });
  };
  const words = { t, locale, roles };
  return (
    <Panel ref={panel} tabIndex={-1} aria-label={t('conflict.title')}>
      <Notice kind="warning">
        <strong>{t('conflict.title')}</strong> {t('conflict.help')}
      </Notice>
      <Table>
        <thead>
          <tr>
            <th scope="col">{t('conflict.field')}</th>
            <th scope="col">{t('conflict.mine')}</th>
            <th scope="col">{t('conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{fieldName(field, t)}</th>
              {(['mine', 'theirs'] as const).map((whose) => (
                <td key={whose}>
                  <label>
                    <input
                      type="radio"
                      name={`conflict-${field}`}
                      checked={chosen(conflict, field, values) === whose}
                      onChange={() => take(whose === 'mine' ? mine : theirValues, [field])}
                    />
                    <span>{versionText(conflict, field, whose, words)}</span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <Both>
        <Button onClick={() => take(mine, fields)}>{t('conflict.keepMine')}</Button>
        <Button onClick={() => take(theirValues, fields)}>{t('conflict.takeTheirs')}</Button>
      </Both>
    </Panel>
  );
}

function fieldName(field: ConflictField, t: Text): string {
  if (field === 'lockedOut') return t('conflict.lockedOut');
  const names = {
    keyName: 'apiKeyDialog.name',
    description: 'apiKeyDialog.description',
    roleID: 'apiKeyDialog.role',
    locale: 'apiKeyDialog.language',
    timeZone: 'apiKeyDialog.timeZone',
    expiry: 'apiKeyDialog.expiresOn',
  } as const;
  return t(names[field]);
}

interface Words {
  t: Text;
  locale: Locale;
  roles: readonly Role[];
}

function versionText(
  { mine, mineExpiry, theirs, theirValues }: Conflict,
  field: ConflictField,
  whose: 'mine' | 'theirs',
  { t, locale, roles }: Words,
): string {
  const version = whose === 'mine' ? mine : theirValues;
  switch (field) {
    case 'expiry': {
      const moment = whose === 'mine' ? mineExpiry : theirs.expiryDate;
      return moment == null ? t('conflict.never') : exactText(moment, locale, resolveTimeZone(version.timeZone));
    }
    case 'roleID':
      return roles.find(({ ID }) => ID === version.roleID)?.name ?? t('apiKeyDialog.roleByID', { id: version.roleID });
    case 'locale':
      return t(`language.${version.locale}`);
    case 'lockedOut':
      return t(version.lockedOut ? 'conflict.yes' : 'conflict.no');
    default:
      return version[field] || t('conflict.empty');
  }
}

const Panel = styled('section')({
  '&:focus': { outline: 'none' },
  marginBottom: 16,
  paddingBottom: 14,
  borderBottom: `1px solid ${token('hairline')}`,
});

const Table = styled('table')({
  width: '100%',
  margin: '10px 0',
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  fontSize: 13,
  lineHeight: '18px',
  'th, td': { padding: '5px 8px 5px 0', textAlign: 'left', verticalAlign: 'top', fontWeight: 400 },
  'th:first-of-type': { width: 128, color: token('muted') },
  thead: { color: token('muted') },
  'tbody tr': { borderTop: `1px solid ${token('hairline')}` },
  label: { display: 'flex', gap: 8, cursor: 'pointer', overflowWrap: 'anywhere' },
  input: { flex: 'none', margin: '2px 0 0', accentColor: token('accent') },
  'label:has(input:checked)': { fontWeight: 600 },
  'label > span': { display: '-webkit-box', WebkitLineClamp: 3, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  '@media (max-width: 599px)': { 'th:first-of-type': { width: 84 } },
});

const Both = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 });
