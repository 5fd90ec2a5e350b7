import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { SwitchField } from '#console/components/SwitchField.tsx';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import type { SettingName } from '#contract/settings.ts';
import { SettingRow } from './SettingRow.tsx';
import { boundsText } from './settingWords.ts';
import type { SettingsForm } from './useSettingsForm.ts';

/** A setting that is on or off. */
export function SwitchSetting({ form, name }: { form: SettingsForm; name: SettingName }) {
  const t = useText();
  const locale = useLocale();
  const on = form.valueOf(name) === 'true';
  return (
    <SettingRow form={form} name={name} hideBounds>
      {({ labelID: _, ...row }) => (
        <>
          <SwitchField
            {...row}
            checked={on}
            disabled={form.readOnly}
            onChange={(checked) => form.change(name, String(checked))}
          >
            {t(on ? 'settings.true' : 'settings.false')}
          </SwitchField>
          <Default>{boundsText(t, locale, name)}</Default>
        </>
      )}
    </SettingRow>
  );
}

const Default = styled('span')({ fontSize: 13, color: token('muted') });
