import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { SettingName } from '#contract/settings.ts';
import { OutcomeNotice } from './OutcomeNotice.tsx';
import type { Outcome } from './useSettingsForm.ts';

interface SaveBarProps {
  changed: readonly SettingName[];
  saving: boolean;
  outcome: Outcome | undefined;
  onDiscard: () => void;
}

/** At the foot of the page as soon as something has been changed: how much, saving it, and how that went. */
export function SaveBar({ changed, saving, outcome, onDiscard }: SaveBarProps) {
  const t = useText();
  const idle = changed.length === 0 || saving;
  const status = saving
    ? t('dialog.saving')
    : changed.length === 0 && outcome?.kind === 'saved'
      ? t('dialog.saved')
      : t('settings.unsaved', { count: changed.length });
  return (
    <Bar>
      <OutcomeNotice outcome={outcome} unsaved={changed} />
      <Line>
        <Status role="status">{status}</Status>
        <QuietButton aria-disabled={idle} onClick={() => !idle && onDiscard()}>
          {t('settings.discard')}
        </QuietButton>
        <QuietButton type="submit" variant="contained" aria-disabled={idle}>
          {t('settings.save')}
        </QuietButton>
      </Line>
    </Bar>
  );
}

const Bar = styled('div')(({ theme }) => ({
  position: 'sticky',
  zIndex: 1,
  bottom: -24,
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  margin: 'auto -24px -24px',
  padding: '12px 24px',
  borderTop: `1px solid ${token('hairline')}`,
  backgroundColor: token('background'),
  [theme.breakpoints.down('sm')]: { bottom: -16, margin: 'auto -16px -16px', padding: '12px 16px' },
}));

const Line = styled('div')({ display: 'flex', alignItems: 'center', gap: 8, maxWidth: 1008 });

const Status = styled('span')({ marginRight: 'auto', color: token('muted') });

/** Not `disabled` while there is nothing to do: it would drop the focus each time it was used. */
const QuietButton = styled(Button)({ '&[aria-disabled=true]': { opacity: 0.6, cursor: 'default' } });
