import { useNavigate } from '@tanstack/react-router';
import { BookOpenText } from 'lucide-react';
import type { PaletteSection } from '#console/features/command-palette/paletteEntry.ts';
import { guidePages } from '#console/features/guide/guidePages.ts';
import { useText } from '#console/i18n/i18n.ts';
import { openHelp } from '#console/lib/help.ts';
import { paths } from './paths.ts';

/** The guide, and each of its pages: these open beside the work. */
export function useGuideEntries(): PaletteSection {
  const t = useText();
  const navigate = useNavigate();
  const title = t('guide.title');
  const pages = guidePages.map((page) => ({
    id: `guide-${page}`,
    label: t('guide.palette.page', { page: t(`help.page.${page}`) }),
    Icon: BookOpenText,
    run: () => openHelp(page),
  }));
  return {
    id: 'guide',
    title: t('help.title'),
    entries: [
      { id: 'guide', label: title, Icon: BookOpenText, run: () => void navigate({ to: paths.guide }) },
      ...pages,
    ],
  };
}
