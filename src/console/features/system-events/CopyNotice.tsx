import { Notice } from '#console/components/Notice.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { CopyOutcome } from './useEventCommands.ts';

/** Whether the selected events are on the clipboard. */
export function CopyNotice({ outcome }: { outcome: CopyOutcome | undefined }) {
  const t = useText();
  return (
    <div role="status" hidden={!outcome}>
      {outcome && (
        <Notice kind={outcome.copied ? 'calm' : 'warning'}>
          {t(outcome.copied ? 'events.copied' : 'events.notCopied', { count: outcome.count })}
        </Notice>
      )}
    </div>
  );
}
