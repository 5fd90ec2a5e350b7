import type { ReactNode } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import { HandoverText } from './HandoverCell.tsx';
import type { Pair, Progress, StepID } from './rotationProgress.ts';

interface Options extends Pair {
  progress: Progress;
  now: number;
}

/** What there is to say about each step of a rotation. */
export function useStepWords({ old, next, progress, now }: Options): (step: StepID) => ReactNode {
  const t = useText();
  const time = useTimeFormat();
  const { used, quiet, quietFrom, stopped } = progress;
  const names = { old: old?.keyName, new: next.keyName };

  const quietText = () => {
    if (!old) return undefined;
    if (old.lastSignIn === undefined) return t('rotation.quiet.never', names);
    if (quiet) return t('rotation.quiet.yes', { when: time.relative(old.lastSignIn, now) });
    if (quietFrom === undefined) return t('rotation.quiet.notYet', names);
    return t('rotation.quiet.from', { when: time.exact(quietFrom) });
  };
  const lockText = () => {
    if (!old) return undefined;
    if (stopped) return t(`rotation.lock.${stopped}`, names);
    return t(quiet ? 'rotation.lock.quiet' : 'rotation.lock.early', names);
  };
  const words: Record<StepID, () => ReactNode> = {
    create: () => <HandoverText apiKey={next} />,
    use: () => t(used ? 'rotation.use.yes' : 'rotation.use.no', names),
    quiet: () => (stopped ? undefined : quietText()),
    lock: lockText,
    remove: () => old && t(stopped ? 'rotation.remove.now' : 'rotation.remove.later', names),
    finish: () => t(old ? 'rotation.finish.later' : 'rotation.finish.now', names),
  };
  return (step) => {
    const said = words[step]();
    return said && <p>{said}</p>;
  };
}
