import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { EventLevel } from '#contract/systemEvents.ts';
import { StateLabel } from './StateLabel.tsx';

const looks = {
  info: { Icon: Info, ink: token('muted') },
  warning: { Icon: TriangleAlert, ink: token('warning') },
  error: { Icon: CircleAlert, ink: token('danger') },
} as const;

/** How much an event matters, as icon, word and colour. */
export function EventLevelLabel({ level }: { level: EventLevel }) {
  const t = useText();
  return <StateLabel {...looks[level]}>{t(`events.level.${level}`)}</StateLabel>;
}
