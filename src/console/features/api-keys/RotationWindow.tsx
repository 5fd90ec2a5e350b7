import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { clamp } from '#console/components/clamp.ts';
import { DialogFrame } from '#console/components/DialogFrame.tsx';
import { Notice } from '#console/components/Notice.tsx';
import { VisuallyHidden } from '#console/components/VisuallyHidden.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { errorText } from '#console/lib/errorText.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { RotationKeys } from './RotationKeys.tsx';
import { RotationSteps } from './RotationSteps.tsx';
import { type RotationDeeds, useRotationDeeds } from './useRotationDeeds.ts';

interface Props {
  /** By which of the two keys the rotation was asked for. */
  id: number;
  old: ApiKey;
  next: ApiKey;
  /** Further keys that replace the old one. */
  others: readonly ApiKey[];
  /** Why what is shown may no longer be so. */
  error: Error | null;
  onClose: () => void;
}

/** How far a rotation has come, and what can be done next. Nothing happens without a person. */
export function RotationWindow({ id, old, next, others, error, onClose }: Props) {
  const t = useText();
  const deeds = useRotationDeeds({ id, old, next, onOver: onClose });
  return (
    <DialogFrame
      title={t('rotation.title', { name: old.keyName })}
      help="replace-secret"
      subtitle={t('rotation.subtitle')}
      notice={<Failure deeds={deeds} error={error} />}
      onDismiss={onClose}
      footer={
        <>
          <Quiet variant="text" aria-disabled={deeds.busy} onClick={deeds.cancel}>
            {t('rotation.cancel')}
          </Quiet>
          <Button autoFocus onClick={onClose}>
            {t('dialog.close')}
          </Button>
        </>
      }
    >
      <RotationKeys old={old} next={next} />
      {others.length > 0 && (
        <Others>
          {t('rotation.others', { names: others.map(({ keyName }) => keyName).join(t('rotation.between')) })}
        </Others>
      )}
      <RotationSteps old={old} next={next} deeds={deeds} />
      <VisuallyHidden role="status">{deeds.said}</VisuallyHidden>
    </DialogFrame>
  );
}

function Failure({ deeds, error }: { deeds: RotationDeeds; error: Error | null }) {
  const t = useText();
  const text = deeds.failure ?? (error ? t('rotation.stale', { reason: errorText(t, error) }) : undefined);
  if (text === undefined) return null;
  return (
    <Above>
      <Notice kind="danger">{text}</Notice>
    </Above>
  );
}

const Above = styled('div')({ padding: '0 20px 10px' });

const Quiet = styled(Button)({ marginRight: 'auto', marginLeft: -12 });

const Others = styled('p')({ ...clamp(4), margin: '10px 0 0' });
