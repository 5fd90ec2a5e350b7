import { useEffect, useMemo, useState } from 'react';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.ts';
import { whenIdle } from '#console/lib/whenIdle.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import type { describeKey } from './describeKey.ts';

/** How a key is described beside what its row shows; from when there has been time to fetch it. */
export function useKeyDescription(): ((key: ApiKey) => string) | undefined {
  const t = useText();
  const locale = useLocale();
  const { zone, hours } = useTimeFormat();
  const [describe, setDescribe] = useState<typeof describeKey>();
  useEffect(
    () =>
      whenIdle(() => {
        import('./describeKey.ts').then(({ describeKey }) => setDescribe(() => describeKey)).catch(() => {});
      }),
    [],
  );
  return useMemo(
    () => describe && ((key) => describe(key, { t, locale, zone, hours })),
    [describe, t, locale, zone, hours],
  );
}
