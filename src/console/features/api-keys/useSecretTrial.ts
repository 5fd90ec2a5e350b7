import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { ApiError } from '#console/lib/api.ts';
import { errorText } from '#console/lib/errorText.ts';
import { roleQueries } from '#console/lib/roles.ts';
import { useMay } from '#console/lib/session.ts';
import type { ApiKey, ApiKeyWithSecret } from '#contract/apiKeys.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { readAgain, refusalOf, trySecret } from './trySecret.ts';

export interface Outcome {
  kind: 'ok' | 'danger' | 'waiting';
  text: string;
}

/** Trying a secret key out, and what came of it in words. Given up when its owner is unmounted. */
export function useSecretTrial(apiKey: ApiKeyWithSecret) {
  const t = useText();
  const mayViewRoles = useMay(roleEndpoints.list);
  const { data: roles } = useQuery({ ...roleQueries.list(), enabled: mayViewRoles });
  const [outcome, setOutcome] = useState<Outcome>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const roleOf = ({ roleID }: ApiKey) => roles?.find(({ ID }) => ID === roleID);

  const explain = async (error: unknown, signal: AbortSignal) => {
    if (!(error instanceof ApiError && [401, 403].includes(error.status))) return errorText(t, error);
    const now = await readAgain(apiKey, signal);
    const refusal = now ? refusalOf(now, roleOf(now), Temporal.Now.instant().epochMilliseconds) : 'gone';
    return t(`secretDialog.refused.${refusal}`);
  };

  const attempt = async (signal: AbortSignal): Promise<Outcome> => {
    try {
      const key = await trySecret(apiKey.secretKey, signal);
      const named = { name: key.keyName, role: roleOf(key)?.name };
      return { kind: 'ok', text: t(named.role ? 'secretDialog.accepted' : 'secretDialog.acceptedNamed', named) };
    } catch (error) {
      return { kind: 'danger', text: await explain(error, signal) };
    }
  };

  const start = async () => {
    if (outcome?.kind === 'waiting') return;
    const controller = new AbortController();
    running.current = controller;
    setOutcome({ kind: 'waiting', text: t('secretDialog.trying') });
    const found = await attempt(controller.signal);
    if (!controller.signal.aborted) setOutcome(found);
  };

  return { outcome, setOutcome, start };
}
