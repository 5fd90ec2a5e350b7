import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { ConfirmDialog } from '#console/components/ConfirmDialog.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import type { GuidePageName } from '#console/lib/help.ts';
import { useNow } from '#console/lib/useNow.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { ConsequencePreview } from './ConsequencePreview.tsx';
import { type Consequence, isInUse } from './consequences.ts';

export interface ConsequenceQuestion {
  /** At least one; what the first of them is decides what is asked. */
  consequences: readonly [Consequence, ...Consequence[]];
  keys: readonly ApiKey[];
}

const helpFor: Readonly<Record<Consequence['kind'], GuidePageName>> = {
  lock: 'lock-out',
  delete: 'lock-out',
  newSecret: 'replace-secret',
  weakerRole: 'roles',
  earlierExpiry: 'create-key',
};

/**
 * Asks before keys lose what they are used for. What cannot be taken back and hits keys in use has to be confirmed by
 * typing the name, or of several their number. Resolves to `true` when it is to be done.
 */
export function ConsequenceDialog({ payload, onClose }: DialogProps<ConsequenceQuestion, true>) {
  const t = useText();
  const describedBy = useId();
  const now = useNow();
  const { consequences, keys } = payload;
  const { kind } = consequences[0];
  const [first, ...others] = keys;
  const count = keys.length;
  const isTyped = kind === 'delete' && keys.some((key) => isInUse(key, now));
  const word = others.length === 0 ? (first?.keyName ?? '') : String(count);
  return (
    <ConfirmDialog
      onClose={onClose}
      payload={{
        title: t(`consequence.${kind}.title`, { count }),
        help: helpFor[kind],
        body: (
          <Body>
            <ConsequencePreview id={describedBy} consequences={consequences} keys={keys} />
            <p>{t(`consequence.${kind}.after`, { count })}</p>
          </Body>
        ),
        confirm: t(`consequence.${kind}.confirm`, { count }),
        danger: kind === 'delete' || kind === 'newSecret',
        describedBy,
        wide: others.length > 0,
        ...(isTyped && {
          typed: {
            word,
            label: t(others.length === 0 ? 'consequence.typeName' : 'consequence.typeNumber', { word }),
            missing: t('consequence.typeMissing', { word }),
          },
        }),
      }}
    />
  );
}

const Body = styled('div')({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 10 });
