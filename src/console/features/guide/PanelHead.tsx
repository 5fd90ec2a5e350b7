import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { ArrowLeft, ExternalLink, Keyboard, X } from 'lucide-react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { closeHelp, type GuidePlace, readBefore } from '#console/lib/help.ts';
import { addressOf } from './addressOf.ts';

interface Props {
  place: GuidePlace;
  /** Another page led here. */
  hasBefore: boolean;
  onKeys: (() => void) | undefined;
}

/** What can be done with the panel. */
export function PanelHead({ place, hasBefore, onKeys }: Props) {
  const t = useText();
  return (
    <Head>
      {hasBefore && (
        <IconButton onClick={readBefore} aria-label={t('guide.panel.back')} title={t('guide.panel.back')}>
          <ArrowLeft size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      )}
      <span>{t('help.title')}</span>
      {onKeys && (
        <IconButton
          onClick={onKeys}
          aria-label={t('shell.shortcuts')}
          aria-haspopup="dialog"
          title={`${t('shell.shortcuts')} (?)`}
        >
          <Keyboard size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      )}
      <IconButton
        href={addressOf(place)}
        target="_blank"
        aria-label={t('guide.panel.open')}
        title={t('guide.panel.open')}
      >
        <ExternalLink size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <IconButton onClick={closeHelp} aria-label={t('guide.panel.close')} title={t('guide.panel.close')}>
        <X size={18} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </Head>
  );
}

const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  flex: 'none',
  gap: 2,
  height: 48,
  padding: '0 8px 0 12px',
  borderBottom: `1px solid ${token('hairline')}`,
  span: { flex: 1, paddingLeft: 8, fontSize: 13, fontWeight: 600, color: token('muted') },
});
