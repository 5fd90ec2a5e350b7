import { styled } from '@mui/material/styles';
import { Notice } from '#console/components/Notice.tsx';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { errorText } from '#console/lib/errorText.ts';
import type { SettingName } from '#contract/settings.ts';
import type { ForeignChange } from './settingsForm.ts';
import { valueText } from './settingWords.ts';
import type { Outcome } from './useSettingsForm.ts';

interface OutcomeNoticeProps {
  outcome: Outcome | undefined;
  /** What still differs from what the manager has. */
  unsaved: readonly SettingName[];
}

/** What there is to say of the last try to save, beyond that it has worked. */
export function OutcomeNotice({ outcome, unsaved }: OutcomeNoticeProps) {
  const t = useText();
  const locale = useLocale();
  if (!outcome) return null;
  const names = new Intl.ListFormat(locale).format(unsaved.map((name) => t(`settings.${name}`)));
  return (
    <>
      {outcome.kind === 'failed' && (
        <Notice kind="danger">
          {outcome.partly ? t('settings.partlySaved', { settings: names }) : t('settings.notSaved')}{' '}
          {errorText(t, outcome.error)}
        </Notice>
      )}
      {outcome.foreign.length > 0 && <ForeignChanges changes={outcome.foreign} />}
    </>
  );
}

function ForeignChanges({ changes }: { changes: readonly ForeignChange[] }) {
  const t = useText();
  const locale = useLocale();
  return (
    <Notice kind="warning">
      {t('settings.foreign')}
      <List>
        {changes.map(({ name, was, is, replaced }) => (
          <li key={name}>
            {t(replaced ? 'settings.foreign.replaced' : 'settings.foreign.kept', {
              setting: t(`settings.${name}`),
              was: valueText(t, locale, name, was),
              is: valueText(t, locale, name, is),
            })}
          </li>
        ))}
      </List>
    </Notice>
  );
}

const List = styled('ul')({ margin: '4px 0 0', paddingLeft: 18 });
