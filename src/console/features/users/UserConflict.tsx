import { useQuery } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { ConflictPanel } from '#console/components/ConflictPanel.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { MessageID } from '#console/i18n/messages.ts';
import type { Conflict, Matter } from '#console/lib/recordConflict.ts';
import { roleQueries } from '#console/lib/roles.ts';
import type { Administrator } from '#contract/administrators.ts';
import type { UserValues } from './userForm.ts';

interface Props {
  conflict: Conflict<UserValues, Administrator>;
  form: UseFormReturn<UserValues>;
}

const labels: Partial<Record<string, MessageID>> = {
  username: 'users.userName',
  fullName: 'users.fullName',
  description: 'record.description',
  roleID: 'record.role',
  locale: 'record.language',
  timeZone: 'record.timeZone',
  timeFormat: 'record.timeFormat',
  lockedOut: 'conflict.lockedOut',
  phoneNumber: 'users.phone',
  mobileNumber: 'users.mobile',
  pagerNumber: 'users.pager',
  emailAddress: 'users.email',
  primaryContact: 'users.primaryContact',
  receiveNotifications: 'users.notifications',
};

/** Both versions of a user whom two people edited. */
export function UserConflict({ conflict, form }: Props) {
  const t = useText();
  const { data: roles = [] } = useQuery(roleQueries.list());

  const textOf = (meaning: unknown, { id }: Matter<UserValues, Administrator>, version: UserValues): string => {
    if (id === 'roleID') return roles.find(({ ID }) => ID === meaning)?.name ?? t('record.roleByID', { id: meaning });
    if (id === 'locale') return t(`language.${version.locale}`);
    if (id === 'timeFormat') return t(`clock.${version.timeFormat}`);
    return typeof meaning === 'boolean' ? t(meaning ? 'conflict.yes' : 'conflict.no') : String(meaning);
  };
  return (
    <ConflictPanel
      conflict={conflict}
      form={form}
      labelOf={({ id }) => t(labels[id] ?? 'record.name')}
      textOf={textOf}
    />
  );
}
