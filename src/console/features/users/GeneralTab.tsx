import { type Control, useWatch } from 'react-hook-form';
import { FormCheckRow } from '#console/components/FormCheckRow.tsx';
import { FormTextRow } from '#console/components/FormTextRow.tsx';
import { LanguageRow, TimeFormatRow, TimeZoneRow } from '#console/components/LocaleRows.tsx';
import { NewPasswordRows } from '#console/components/NewPasswordRows.tsx';
import { RoleField } from '#console/components/RoleField.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { userRoleSummary } from '#console/lib/roleSummary.ts';
import type { Administrator } from '#contract/administrators.ts';
import type { UserValues } from './userForm.ts';

export interface UserTabProps {
  control: Control<UserValues>;
  /** The user as they are on the manager; none while they are being made. */
  before: Administrator | undefined;
  isEditable: (name: keyof UserValues) => boolean;
  isOneself: boolean;
}

/** Who the user is, what they may do, and how they are addressed. */
export function GeneralTab({ control, before, isEditable, isOneself }: UserTabProps) {
  const t = useText();
  const [lockedOut, userName, fullName] = useWatch({ control, name: ['lockedOut', 'username', 'fullName'] });
  const row = <Name extends keyof UserValues>(name: Name) => ({ control, name, readOnly: !isEditable(name) });
  const lockHelp = lockedOut && before?.active ? t('users.lockedOutHelp') : undefined;
  return (
    <>
      <FormTextRow
        {...row('username')}
        label={t('users.userName')}
        required
        first
        input={{ spellCheck: false, autoCapitalize: 'none' }}
      />
      <FormTextRow {...row('fullName')} label={t('users.fullName')} />
      <FormTextRow {...row('description')} label={t('record.description')} multiline />
      <RoleField
        {...row('roleID')}
        before={before?.roleID}
        summaryOf={userRoleSummary}
        note={isOneself ? t('users.why.ownRole') : undefined}
      />
      {!before && (
        <NewPasswordRows control={control} password="password" repeat="repeat" person={{ userName, fullName }} />
      )}
      <LanguageRow {...row('locale')} />
      <TimeZoneRow {...row('timeZone')} />
      <TimeFormatRow {...row('timeFormat')} />
      <FormCheckRow {...row('lockedOut')} help={isOneself ? t('users.why.lockOneself') : lockHelp}>
        {t('record.lockedOut')}
      </FormCheckRow>
    </>
  );
}
