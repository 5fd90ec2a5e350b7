import { FormCheckRow } from '#console/components/FormCheckRow.tsx';
import { FormTextRow } from '#console/components/FormTextRow.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { UserTabProps } from './GeneralTab.tsx';
import type { UserValues } from './userForm.ts';

/** How the user is reached. */
export function ContactTab({ control, isEditable }: UserTabProps) {
  const t = useText();
  const row = <Name extends keyof UserValues>(name: Name) => ({ control, name, readOnly: !isEditable(name) });
  const phone = { inputMode: 'tel' } as const;
  return (
    <>
      <FormTextRow {...row('phoneNumber')} label={t('users.phone')} input={phone} />
      <FormTextRow {...row('mobileNumber')} label={t('users.mobile')} input={phone} />
      <FormTextRow {...row('pagerNumber')} label={t('users.pager')} input={phone} />
      <FormTextRow
        {...row('emailAddress')}
        label={t('users.email')}
        input={{ inputMode: 'email', spellCheck: false, autoCapitalize: 'none' }}
      />
      <FormCheckRow {...row('primaryContact')}>{t('users.primaryContact')}</FormCheckRow>
      <FormCheckRow {...row('receiveNotifications')} help={t('users.notificationsHelp')}>
        {t('users.notifications')}
      </FormCheckRow>
    </>
  );
}
