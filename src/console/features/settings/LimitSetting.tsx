import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { tabularFigures } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { CheckLabel } from '#console/components/CheckLabel.tsx';
import type { RowField } from '#console/components/FormRow.tsx';
import { SelectField } from '#console/components/SelectField.tsx';
import { TextInput } from '#console/components/TextInput.tsx';
import { VisuallyHidden } from '#console/components/VisuallyHidden.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { SettingName } from '#contract/settings.ts';
import { parseValue, splitDuration, writeDuration } from '#contract/settingValues.ts';
import { SettingRow } from './SettingRow.tsx';
import { firstLimit, kindOf, unitsFor } from './settingsForm.ts';
import { noneText } from './settingWords.ts';
import type { SettingsForm } from './useSettingsForm.ts';

interface LimitSettingProps {
  form: SettingsForm;
  name: SettingName;
  /** What is counted, where that is not plain from the label. */
  suffix?: string;
}

/** A number, or a length of time with its unit, that may be no limit at all where the setting allows that. */
export function LimitSetting({ form, name, suffix }: LimitSettingProps) {
  const t = useText();
  const text = form.valueOf(name);
  const kind = kindOf(name);
  const none = 'none' in kind ? kind.none : undefined;
  const unlimited = none !== undefined && parseValue(name, text)?.number === Number.POSITIVE_INFINITY;
  const [lastLimit, setLastLimit] = useState(unlimited ? firstLimit(name) : text);

  const limitTo = (limited: string) => {
    setLastLimit(limited);
    form.change(name, limited);
  };
  const field = (row: RowField) => {
    const common = { row, text: unlimited ? lastLimit : text, disabled: unlimited, onChange: limitTo };
    return kind.kind === 'duration' ? (
      <DurationFields {...common} name={name} readOnly={form.readOnly} />
    ) : (
      <CountField {...common} readOnly={form.readOnly} />
    );
  };
  return (
    <SettingRow form={form} name={name}>
      {(row) => (
        <>
          <Fields>
            {field(row)}
            {suffix && <Suffix data-dim={unlimited || undefined}>{suffix}</Suffix>}
          </Fields>
          {none !== undefined && (
            <CheckLabel
              aria-label={t('settings.noneOf', { none: noneText(t, name), setting: t(`settings.${name}`) })}
              checked={unlimited}
              disabled={form.readOnly}
              onChange={({ target }) => form.change(name, target.checked ? none : lastLimit)}
            >
              {noneText(t, name)}
            </CheckLabel>
          )}
        </>
      )}
    </SettingRow>
  );
}

interface FieldProps {
  row: RowField;
  text: string;
  disabled: boolean;
  readOnly: boolean;
  onChange: (text: string) => void;
}

function CountField({ row: { labelID: _, ...row }, text, disabled, readOnly, onChange }: FieldProps): ReactNode {
  return (
    <Count
      {...row}
      value={text}
      disabled={disabled}
      readOnly={readOnly}
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      onChange={({ target }) => onChange(target.value.normalize('NFKC'))}
    />
  );
}

function DurationFields({ name, row, text, onChange, ...rest }: FieldProps & { name: SettingName }): ReactNode {
  const t = useText();
  const { count, unit } = splitDuration(text) ?? { count: text, unit: 'minute' as const };
  const units = unitsFor(name, unit);
  const unitID = `${row.id}-unit`;
  return (
    <>
      <CountField {...rest} row={row} text={count} onChange={(typed) => onChange(writeDuration(typed, unit))} />
      <VisuallyHidden id={`${unitID}-label`}>{t('settings.unit')}</VisuallyHidden>
      <Unit>
        <SelectField
          row={{ ...row, id: unitID, labelID: `${row.labelID} ${unitID}-label` }}
          choices={units.map((known) => ({ value: known, label: t(`settings.unit.${known}`) }))}
          value={unit}
          {...rest}
          onChange={(chosen) => onChange(writeDuration(count, units.find((known) => known === chosen) ?? unit))}
        />
      </Unit>
    </>
  );
}

const Fields = styled('div')({ display: 'flex', alignItems: 'center', gap: 8 });

const Count = styled(TextInput)({ width: 88, ...tabularFigures });

const Unit = styled('div')({ width: 124 });

const Suffix = styled('span')({ color: token('muted'), '&[data-dim]': { opacity: 0.6 } });
