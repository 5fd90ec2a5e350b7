import { useMemo } from 'react';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { useLate } from '#console/lib/useLate.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { ApiKey } from '#contract/apiKeys.ts';

const load = () => import('./describeKey.ts');

/** How a key is described beside what its row shows; from when there has been time to fetch it. */
export function useKeyDescription(): ((key: ApiKey) => string) | undefined {
  const t = useText();
  const locale = useLocale();
  const { zone, hours } = useTimeFormat();
  const code = useLate(load);
  return useMemo(
    () => code && ((key) => code.describeKey(key, { t, locale, zone, hours })),
    [code, t, locale, zone, hours],
  );
}
