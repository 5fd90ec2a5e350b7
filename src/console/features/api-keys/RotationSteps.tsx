import { useText } from '#console/i18n/i18n.ts';
import { useStored } from '#console/lib/stored.ts';
import { useNow } from '#console/lib/useNow.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { QuietChoice } from './QuietChoice.tsx';
import { keptQuietPeriod } from './quietPeriod.ts';
import { RotationAction } from './RotationAction.tsx';
import { RotationStep, StepList, type StepState } from './RotationStep.tsx';
import { type Progress, progressOf, rotationSteps, type StepID } from './rotationProgress.ts';
import type { RotationDeeds } from './useRotationDeeds.ts';
import { useStepWords } from './useStepWords.tsx';

interface Props {
  /** Undefined: gone. */
  old: ApiKey | undefined;
  next: ApiKey;
  /** Absent: they are only looked at. */
  deeds?: RotationDeeds;
}

/** A new key may come into use after the old one has been locked out: every other step follows from the one before it. */
function stateOf(step: StepID, { step: current, used }: Progress): StepState {
  if (step === current) return 'current';
  if (step === 'use') return used ? 'done' : 'ahead';
  return rotationSteps.indexOf(step) < rotationSteps.indexOf(current) ? 'done' : 'ahead';
}

/** The steps of a rotation, which of them are done, and what can be done about the others. */
export function RotationSteps({ old, next, deeds }: Props) {
  const t = useText();
  const now = useNow();
  const period = useStored(keptQuietPeriod);
  const progress = progressOf({ old, next }, period, now);
  const words = useStepWords({ old, next, progress, now });
  const isWatched = old?.lastSignIn !== undefined && !progress.stopped;
  return (
    <StepList label={t('rotation.steps')}>
      {rotationSteps.map((step) => (
        <RotationStep
          key={step}
          state={stateOf(step, progress)}
          title={t(`rotation.step.${step}`)}
          action={deeds && <RotationAction step={step} progress={progress} deeds={deeds} />}
        >
          {words(step)}
          {step === 'quiet' && isWatched && <QuietChoice />}
        </RotationStep>
      ))}
    </StepList>
  );
}
