import { useText } from '#console/i18n/i18n.ts';
import { ChoiceSetting } from './ChoiceSetting.tsx';
import { LimitSetting } from './LimitSetting.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { SwitchSetting } from './SwitchSetting.tsx';
import type { SettingsForm } from './useSettingsForm.ts';

/** Everything that can be set about security. What only Keyroom's own manager knows is not there with another. */
export function SettingsSections({ form }: { form: SettingsForm }) {
  const t = useText();
  const ours = form.has('keyroomApiKeyLifetimeMax');
  return (
    <>
      <SettingsSection title={t('settings.signIn')} text={t('settings.signIn.text')}>
        <LimitSetting form={form} name="platformSettingUserSignInAttemptsAllowedNumber" />
        <LimitSetting form={form} name="keyroomUserLockOutDuration" />
      </SettingsSection>
      <SettingsSection title={t('settings.sessions')} text={t('settings.sessions.text')}>
        <LimitSetting form={form} name="platformSettingUserSessionIdleTimeout" />
        <LimitSetting form={form} name="platformSettingUserSessionDurationMax" />
        <LimitSetting form={form} name="platformSettingActiveSessionsMax" />
        <ChoiceSetting form={form} name="platformSettingActiveSessionsMaxExceededAction" />
      </SettingsSection>
      <SettingsSection title={t('settings.passwords')} text={t('settings.passwords.text')}>
        <LimitSetting form={form} name="platformSettingUserPasswordLengthMin" suffix={t('settings.characters')} />
        <SwitchSetting form={form} name="platformSettingUserPasswordRequireLettersAndNumbersEnabled" />
        <SwitchSetting form={form} name="platformSettingUserPasswordRequireMixedCaseEnabled" />
        <SwitchSetting form={form} name="platformSettingUserPasswordRequireSpecialCharactersEnabled" />
        <SwitchSetting form={form} name="platformSettingUserPasswordRequireNotSameAsUsernameEnabled" />
        <SwitchSetting form={form} name="keyroomUserPasswordRefuseCommonEnabled" />
      </SettingsSection>
      {ours && (
        <>
          <SettingsSection title={t('settings.apiKeys')} text={t('settings.apiKeys.text')}>
            <LimitSetting form={form} name="keyroomApiKeyLifetimeMax" />
            <LimitSetting form={form} name="keyroomApiKeyLifetimeDefault" />
          </SettingsSection>
          <SettingsSection title={t('settings.calls')} text={t('settings.calls.text')}>
            <SwitchSetting form={form} name="keyroomApiRateLimitEnabled" />
            <LimitSetting form={form} name="keyroomApiRateLimitPerKey" suffix={t('settings.perMinute')} />
            <LimitSetting form={form} name="keyroomApiRateLimitPerTenant" suffix={t('settings.perMinute')} />
            <LimitSetting form={form} name="keyroomApiRateLimitPerNode" suffix={t('settings.perMinute')} />
          </SettingsSection>
          <SettingsSection title={t('settings.events')} text={t('settings.events.text')}>
            <LimitSetting form={form} name="keyroomSystemEventRetention" />
          </SettingsSection>
        </>
      )}
    </>
  );
}
