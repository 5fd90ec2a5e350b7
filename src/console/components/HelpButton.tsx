import IconButton from '@mui/material/IconButton';
import { CircleHelp } from 'lucide-react';
import { useText } from '#console/i18n/i18n.ts';
import { type GuidePageName, openHelp } from '#console/lib/help.ts';

const small = { flex: 'none', width: 28, height: 28, '@media print': { display: 'none' } } as const;

/** Opens the page of the guide about this beside the work. `short`: nothing else here could be meant. */
export function HelpButton({ page, short = false }: { page: GuidePageName; short?: boolean }) {
  const t = useText();
  const label = short ? t('help.title') : t('help.about', { page: t(`help.page.${page}`) });
  return (
    <IconButton sx={small} aria-label={label} title={label} onClick={(event) => openHelp(page, event.currentTarget)}>
      <CircleHelp size={16} strokeWidth={1.75} aria-hidden />
    </IconButton>
  );
}
