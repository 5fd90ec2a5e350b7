import { styled } from '@mui/material/styles';
import { RadioLabel } from '#console/components/RadioLabel.tsx';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import type { SettingName } from '#contract/settings.ts';
import { SettingRow } from './SettingRow.tsx';
import { kindOf } from './settingsForm.ts';
import { valueText } from './settingWords.ts';
import type { SettingsForm } from './useSettingsForm.ts';

/** A setting that is one of a few. */
export function ChoiceSetting({ form, name }: { form: SettingsForm; name: SettingName }) {
  const t = useText();
  const locale = useLocale();
  const kind = kindOf(name);
  const choices = kind.kind === 'choice' ? kind.choices : [];
  return (
    <SettingRow form={form} name={name}>
      {({ id, labelID, ...aria }) => (
        <Choices role="radiogroup" id={id} aria-labelledby={labelID} aria-describedby={aria['aria-describedby']}>
          {choices.map((value) => (
            <RadioLabel
              key={value}
              name={id}
              value={value}
              checked={form.valueOf(name) === value}
              disabled={form.readOnly}
              onChange={() => form.change(name, value)}
            >
              {valueText(t, locale, name, value)}
            </RadioLabel>
          ))}
        </Choices>
      )}
    </SettingRow>
  );
}

const Choices = styled('div')({ display: 'flex', flexDirection: 'column' });
