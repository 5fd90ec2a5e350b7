import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { DialogWaiting } from '#console/components/DialogWaiting.tsx';
import { EmptyState } from '#console/components/EmptyState.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { errorText } from '#console/lib/errorText.ts';
import { useMay } from '#console/lib/session.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { RotationKeys } from './RotationKeys.tsx';
import { RotationSteps } from './RotationSteps.tsx';
import { rotationQuery } from './rotationQueries.ts';
import { useApiKeysUrl } from './useApiKeysUrl.ts';

/** In the window of a key that replaces another one or is being replaced: how far that has come, and the way to go on with it. */
export function RotationTab({ id }: { id: number }) {
  const t = useText();
  const { openDialog } = useApiKeysUrl();
  const mayCreate = useMay(apiKeyEndpoints.create);
  const mayEdit = useMay(apiKeyEndpoints.modify);
  const { data: found, error, refetch } = useQuery(rotationQuery(id));
  if (!found && !error) return <DialogWaiting />;
  if (!found) {
    return (
      <EmptyState
        failed
        title={t('rotation.failedToLoad')}
        action={<Button onClick={() => void refetch()}>{t('dialog.retry')}</Button>}
      >
        {errorText(t, error)}
      </EmptyState>
    );
  }
  if (found.kind === 'none') return <EmptyState title={t('rotation.none')}>{t('rotation.noneText')}</EmptyState>;
  const { old, next } = found;
  return (
    <>
      {old && <RotationKeys old={old} next={next.body} />}
      <RotationSteps old={old} next={next.body} />
      {mayCreate && mayEdit && (
        <GoOn>
          <Button onClick={() => void openDialog(`rotate-${id}`)}>{t('rotation.goOn')}</Button>
        </GoOn>
      )}
    </>
  );
}

const GoOn = styled('p')({ margin: '18px 0 0' });
