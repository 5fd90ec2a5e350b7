import { useQuery } from '@tanstack/react-query';
import { Notice } from '#console/components/Notice.tsx';
import { RecordDialog } from '#console/components/RecordDialog.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { ApiKeyLifetime } from '#contract/apiKeyLifetime.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { ApiKeyCopyEditor } from './ApiKeyCopyEditor.tsx';
import type { ApiKeyDialogProps } from './ApiKeyDialog.tsx';
import { RotationFinish } from './RotationFinish.tsx';
import { RotationWindow } from './RotationWindow.tsx';
import { withMark } from './rotationMark.ts';
import { rotationQuery } from './rotationQueries.ts';

export interface RotationDialogProps extends Pick<ApiKeyDialogProps, 'onClose'> {
  id: number;
  lifetime: ApiKeyLifetime;
}

/** Begins to replace a key by another one, or shows how far that has come, for either of the two. */
export function RotationDialog({ id, lifetime, onClose }: RotationDialogProps) {
  const t = useText();
  const query = useQuery(rotationQuery(id));
  return (
    <RecordDialog title={t('rotation.kind')} query={query} goneText={t('apiKeyDialog.gone')} onClose={() => onClose()}>
      {(found) => {
        if (found.kind === 'none') return <RotationStart {...{ original: found.key, lifetime, onClose }} />;
        const { old, next, others } = found;
        if (!old) return <RotationFinish next={next} onClose={onClose} />;
        return (
          <RotationWindow {...{ id, old, others, next: next.body }} error={query.error} onClose={() => onClose()} />
        );
      }}
    </RecordDialog>
  );
}

interface StartProps extends Omit<RotationDialogProps, 'id'> {
  original: ApiKey;
}

function RotationStart({ original, lifetime, onClose }: StartProps) {
  const t = useText();
  const { ID, keyName: name } = original;
  return (
    <ApiKeyCopyEditor
      original={original}
      lifetime={lifetime}
      adapt={(values) => ({ ...values, description: withMark(values.description, ID) })}
      heading={{
        title: t('rotation.start.title', { name }),
        subtitle: t('rotation.start.subtitle', { id: ID }),
        explanation: (
          <Notice kind="calm">
            {t('rotation.start.what', { name })} {t('rotation.start.mark', { mark: withMark('', ID) })}
          </Notice>
        ),
      }}
      onClose={onClose}
    />
  );
}
