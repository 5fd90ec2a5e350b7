import { SwitchField } from '#console/components/SwitchField.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { SettingName } from '#contract/settings.ts';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsForm } from './useSettingsForm.ts';

/** A setting that is on or off. */
export function SwitchSetting({ form, name }: { form: SettingsForm; name: SettingName }) {
  const t = useText();
  const on = form.valueOf(name) === 'true';
  return (
    <SettingRow form={form} name={name}>
      {({ labelID: _, ...row }) => (
        <SwitchField
          {...row}
          checked={on}
          disabled={form.readOnly}
          onChange={(checked) => form.change(name, String(checked))}
        >
          {t(on ? 'settings.true' : 'settings.false')}
        </SwitchField>
      )}
    </SettingRow>
  );
}
