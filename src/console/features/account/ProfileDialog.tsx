import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ConflictPanel } from '#console/components/ConflictPanel.tsx';
import { FormDialog } from '#console/components/FormDialog.tsx';
import { FormTextRow } from '#console/components/FormTextRow.tsx';
import { LanguageRow, TimeFormatRow, TimeZoneRow } from '#console/components/LocaleRows.tsx';
import { RecordDialog } from '#console/components/RecordDialog.tsx';
import { type Text, useText } from '#console/i18n/i18n.ts';
import type { Tagged } from '#console/lib/api.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import { fieldMatter } from '#console/lib/recordConflict.ts';
import { useSession } from '#console/lib/session.ts';
import { useRecordForm } from '#console/lib/useRecordForm.ts';
import type { Administrator } from '#contract/administrators.ts';
import { type ProfileValues, problems, profileFieldOf, profileFields, toChange, toValues } from './profileForm.ts';
import { accountQueries, modifyProfile } from './queries.ts';

/** What people set of themselves: name, language, zone and clock. */
export function ProfileDialog({ onClose }: DialogProps<void, void>) {
  const t = useText();
  const { administrator } = useSession();
  const query = useQuery({ ...accountQueries.profile(administrator.ID), refetchOnWindowFocus: false });
  return (
    <RecordDialog title={t('account.profile')} query={query} goneText={t('error.not_found')} onClose={() => onClose()}>
      {(opened) => <ProfileEditor opened={opened} onClose={() => onClose()} />}
    </RecordDialog>
  );
}

function ProfileEditor({ opened, onClose }: { opened: Tagged<Administrator>; onClose: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const { form, before, conflict, failure, state, save, apply } = useRecordForm<ProfileValues, Administrator>(opened, {
    fieldOf: profileFieldOf,
    nameField: 'fullName',
    fields: profileFields,
    initial: () => toValues(opened.body),
    toValues,
    problems,
    matters: () => profileFields.map((name) => fieldMatter<ProfileValues, typeof name>(name)),
    create: () => Promise.reject(new Error('There is an account already.')),
    change: ({ body, etag }, values) => {
      const change = toChange(body, values);
      return Object.keys(change).length === 0 ? undefined : modifyProfile(queries, body.ID, change, etag);
    },
    read: ({ ID }) => queries.fetchQuery(accountQueries.profile(ID)),
    goneText: 'error.not_found',
  });
  const row = { control: form.control, readOnly: false };
  return (
    <FormDialog
      title={t('account.profile')}
      subtitle={before?.username}
      state={state}
      failure={failure}
      onSubmit={async () => (await save())?.body}
      onApply={apply}
      onClose={onClose}
    >
      {conflict && (
        <ConflictPanel
          key={conflict.at}
          conflict={conflict}
          form={form}
          labelOf={({ id }) => fieldName(id, t)}
          textOf={(_, { id }, version) => valueText(id, version, t)}
        />
      )}
      <FormTextRow {...row} name="fullName" label={t('account.fullName')} input={{ autoComplete: 'name' }} first />
      <LanguageRow {...row} name="locale" />
      <TimeZoneRow {...row} name="timeZone" />
      <TimeFormatRow {...row} name="timeFormat" />
    </FormDialog>
  );
}

function fieldName(id: string, t: Text): string {
  switch (id) {
    case 'locale':
      return t('record.language');
    case 'timeZone':
      return t('record.timeZone');
    case 'timeFormat':
      return t('record.timeFormat');
    default:
      return t('account.fullName');
  }
}

function valueText(id: string, version: ProfileValues, t: Text): string {
  switch (id) {
    case 'locale':
      return t(`language.${version.locale}`);
    case 'timeZone':
      return version.timeZone;
    case 'timeFormat':
      return t(`clock.${version.timeFormat}`);
    default:
      return version.fullName;
  }
}
