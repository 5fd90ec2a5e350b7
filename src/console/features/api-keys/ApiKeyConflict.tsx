import { useQuery } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { ConflictPanel } from '#console/components/ConflictPanel.tsx';
import { type Text, useLocale, useText } from '#console/i18n/i18n.ts';
import type { Conflict, Matter } from '#console/lib/recordConflict.ts';
import { exactText } from '#console/lib/relativeTime.ts';
import { roleQueries } from '#console/lib/roles.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { ApiKey } from '#contract/apiKeys.ts';
import { resolveTimeZone } from '#contract/timeZones.ts';
import type { ApiKeyValues } from './apiKeyForm.ts';

interface Props {
  conflict: Conflict<ApiKeyValues, ApiKey>;
  form: UseFormReturn<ApiKeyValues>;
}

/** Both versions of a key that two people edited. */
export function ApiKeyConflict({ conflict, form }: Props) {
  const t = useText();
  const locale = useLocale();
  const { hours } = useTimeFormat();
  const { data: roles = [] } = useQuery(roleQueries.list());

  const textOf = (meaning: unknown, { id }: Matter<ApiKeyValues, ApiKey>, version: ApiKeyValues): string => {
    switch (id) {
      case 'expiry':
        return typeof meaning === 'number'
          ? exactText(meaning, locale, resolveTimeZone(version.timeZone), hours)
          : t('expiry.neverShort');
      case 'roleID':
        return roles.find(({ ID }) => ID === meaning)?.name ?? t('record.roleByID', { id: meaning });
      case 'locale':
        return t(`language.${version.locale}`);
      case 'lockedOut':
        return t(meaning ? 'conflict.yes' : 'conflict.no');
      default:
        return String(meaning);
    }
  };
  return <ConflictPanel conflict={conflict} form={form} labelOf={({ id }) => fieldName(id, t)} textOf={textOf} />;
}

function fieldName(id: string, t: Text): string {
  switch (id) {
    case 'description':
      return t('record.description');
    case 'roleID':
      return t('record.role');
    case 'locale':
      return t('record.language');
    case 'timeZone':
      return t('record.timeZone');
    case 'expiry':
      return t('apiKeyDialog.expiresOn');
    case 'lockedOut':
      return t('conflict.lockedOut');
    default:
      return t('record.name');
  }
}
