import { useState } from 'react';
import { CheckLabel } from '#console/components/CheckLabel.tsx';
import { ConfirmDialog } from '#console/components/ConfirmDialog.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import { useMay } from '#console/lib/session.ts';
import { type ApiKey, apiKeyEndpoints } from '#contract/apiKeys.ts';

interface Payload {
  old: ApiKey;
  next: ApiKey;
}

/** Asks before a rotation is called off. Resolves to whether the new key is to go as well, which is offered while nobody has used it. */
export function CancelRotationDialog({ payload, onClose }: DialogProps<Payload, { remove: boolean }>) {
  const t = useText();
  const mayRemove = useMay(apiKeyEndpoints.remove);
  const [remove, setRemove] = useState(false);
  const { old, next } = payload;
  const isUnused = next.lastSignIn === undefined;
  return (
    <ConfirmDialog
      onClose={(confirmed) => onClose(confirmed && { remove })}
      payload={{
        title: t('rotation.cancel.title', { name: old.keyName }),
        help: 'replace-secret',
        body: (
          <>
            <p>
              {t(old.active ? 'rotation.cancel.what' : 'rotation.cancel.whatLocked', {
                old: old.keyName,
                new: next.keyName,
              })}
            </p>
            {isUnused && mayRemove && (
              <p>
                <CheckLabel checked={remove} onChange={({ target }) => setRemove(target.checked)}>
                  {t('rotation.cancel.remove', { name: next.keyName })}
                </CheckLabel>
              </p>
            )}
          </>
        ),
        confirm: t('rotation.cancel.confirm'),
        cancel: t('rotation.cancel.goOn'),
        danger: remove,
      }}
    />
  );
}
