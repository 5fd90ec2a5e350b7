import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { RotateCcw, TriangleAlert } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import { token } from '#console/app/tokens.ts';
import { FormRow, type RowField } from '#console/components/FormRow.tsx';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { type SettingName, settingKinds } from '#contract/settings.ts';
import { ConsequenceText } from './ConsequenceText.tsx';
import { isInitial } from './settingsForm.ts';
import { boundsText, faultText, valueText } from './settingWords.ts';
import type { SettingsForm } from './useSettingsForm.ts';

interface SettingRowProps {
  form: SettingsForm;
  name: SettingName;
  /** What the setting takes is said by the field itself. */
  hideBounds?: boolean;
  children: (field: RowField) => ReactNode;
}

/** One setting: its name, its field, what it takes, what is wrong with it, what it will do, and the way back to its default. */
export function SettingRow({ form, name, hideBounds = false, children }: SettingRowProps) {
  const t = useText();
  const locale = useLocale();
  const row = useRef<HTMLDivElement>(null);
  if (!form.has(name)) return null;
  const label = t(`settings.${name}`);
  const { initial } = settingKinds[name];
  const consequences = form.consequences.filter((consequence) => consequence.name === name);
  const wrong = form.isWrong(name);
  const showBounds = !hideBounds && !wrong;
  const reset = !form.readOnly && !isInitial(name, form.valueOf(name));

  /** The button is gone then: its field takes the focus. */
  const toInitial = () => {
    flushSync(() => form.change(name, initial));
    row.current?.querySelector<HTMLElement>('input:is([type=radio]:checked, :not([type=radio])):enabled')?.focus();
  };

  return (
    <Row ref={row} data-changed={form.isChanged(name) || undefined}>
      <FormRow
        label={label}
        error={wrong ? faultText(t, locale, name) : undefined}
        help={
          (showBounds || consequences.length > 0) && (
            <>
              {showBounds && boundsText(t, locale, name)}
              {consequences.map((consequence) => (
                <After key={consequence.text} role="status">
                  <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
                  <span>
                    <ConsequenceText consequence={consequence} />
                  </span>
                </After>
              ))}
            </>
          )
        }
      >
        {(field) => (
          <Line>
            {children(field)}
            {reset && (
              <Reset
                variant="text"
                size="small"
                aria-label={t('settings.resetOf', { setting: label, initial: valueText(t, locale, name, initial) })}
                startIcon={<RotateCcw size={14} strokeWidth={1.75} />}
                onClick={toInitial}
              >
                {t('settings.reset')}
              </Reset>
            )}
          </Line>
        )}
      </FormRow>
    </Row>
  );
}

const Row = styled('div')({
  position: 'relative',
  padding: '12px 16px',
  // What has the focus is not to end up below the bar at the foot of the page.
  '& :is(input, button, [role=combobox])': { scrollMarginBlock: '24px 96px' },
  '&[data-changed]::before': {
    content: '""',
    position: 'absolute',
    inset: '0 auto 0 0',
    width: 3,
    backgroundColor: token('accent'),
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

const Line = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 14px', minHeight: 32 });

const Reset = styled(Button)({ height: 28, padding: '0 8px', marginLeft: 'auto', fontSize: 13 });

const After = styled('span')({
  display: 'flex',
  gap: 6,
  marginTop: 4,
  color: token('warning'),
  textWrap: 'pretty',
  svg: { flex: 'none', marginTop: 2 },
});
