import { useLocale } from '#console/i18n/i18n.ts';
import { exactLines } from '#console/lib/exactLines.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';

export interface ExactTimeProps {
  instant: number;
  /** On whose clocks it is given. */
  zones: readonly [string, ...string[]];
}

/** A moment to the minute, a line for each clock that shows something else. */
export function ExactTime({ instant, zones }: ExactTimeProps) {
  const locale = useLocale();
  const { hours } = useTimeFormat();
  return (
    <span data-exact>
      {exactLines(instant, zones, locale, hours).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}
