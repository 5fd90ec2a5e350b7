import Button from '@mui/material/Button';
import { useText } from '#console/i18n/i18n.ts';
import { useMay } from '#console/lib/session.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import type { Progress, StepID } from './rotationProgress.ts';
import type { RotationDeeds } from './useRotationDeeds.ts';

interface Props {
  step: StepID;
  progress: Progress;
  deeds: RotationDeeds;
}

/** What can be done about a step, if anything: emphasized where it is time for it. */
export function RotationAction({ step, progress, deeds }: Props) {
  const t = useText();
  const mayEdit = useMay(apiKeyEndpoints.modify);
  const mayRemove = useMay(apiKeyEndpoints.remove);
  const { stopped } = progress;
  const busy = { 'aria-disabled': deeds.busy };
  if (step === 'lock' && mayEdit && stopped !== 'ended') {
    const isNext = progress.step === 'lock';
    return (
      // One button for both, which keeps the focus.
      <Button {...busy} variant={isNext ? 'contained' : 'outlined'} onClick={stopped ? deeds.unlock : deeds.lock}>
        {t(stopped ? 'apiKeys.unlock' : 'apiKeys.lock')}
      </Button>
    );
  }
  if (step === 'remove' && mayRemove && stopped) {
    return (
      <Button {...busy} onClick={deeds.remove}>
        {t('apiKeys.delete')}
      </Button>
    );
  }
  return null;
}
