import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { callTagged } from '#console/lib/api.ts';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { errorText } from '#console/lib/errorText.ts';
import { type ApiKey, apiKeyEndpoints } from '#contract/apiKeys.ts';
import { CancelRotationDialog } from './CancelRotationDialog.tsx';
import { modifyApiKey, removeApiKey } from './changeApiKeys.ts';
import { isInUse } from './consequences.ts';
import { ConsequenceDialog } from './lazyParts.ts';
import { withoutMark } from './rotationMark.ts';
import { rotationQuery } from './rotationQueries.ts';

interface Options {
  /** By which key the rotation was read. */
  id: number;
  old: ApiKey;
  next: ApiKey;
  /** There is no rotation any more. */
  onOver: () => void;
}

/** Answers what has been done, in words; with nothing when the person thought better of it. */
type Work = () => Promise<string | undefined>;

/** What a person can do in a rotation. One thing at a time; the manager is asked anew after each. */
export function useRotationDeeds({ id, old, next, onOver }: Options) {
  const t = useText();
  const queries = useQueryClient();
  const dialogs = useDialogs();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [said, setSaid] = useState<string>();

  const act = (work: Work) => async () => {
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      setSaid(await work());
    } catch (error) {
      setFailure(errorText(t, error));
    } finally {
      await queries.invalidateQueries(rotationQuery(id));
      setBusy(false);
    }
  };
  const agree = async (kind: 'lock' | 'delete') =>
    (await dialogs.open(ConsequenceDialog, { consequences: [{ kind }], keys: [old] })) === true;

  const lock = act(async () => {
    if (isInUse(old, Temporal.Now.instant().epochMilliseconds) && !(await agree('lock'))) return undefined;
    await modifyApiKey(queries, old.ID, { active: false });
    return t('rotation.said.locked', { name: old.keyName });
  });

  const unlock = act(async () => {
    await modifyApiKey(queries, old.ID, { active: true });
    return t('rotation.said.unlocked', { name: old.keyName });
  });

  const remove = act(async () => {
    if (!(await agree('delete'))) return undefined;
    await removeApiKey(queries, old);
    return t('rotation.said.deleted', { name: old.keyName });
  });

  const cancel = act(async () => {
    const chosen = await dialogs.open(CancelRotationDialog, { old, next });
    if (!chosen) return undefined;
    const { body, etag } = await callTagged(apiKeyEndpoints.describe, { params: { id: next.ID } });
    if (chosen.remove && body.lastSignIn === undefined) await removeApiKey(queries, next);
    else await modifyApiKey(queries, next.ID, { description: withoutMark(body.description) }, etag);
    onOver();
    return undefined;
  });

  return { busy, failure, said, lock, unlock, remove, cancel };
}

export type RotationDeeds = ReturnType<typeof useRotationDeeds>;
