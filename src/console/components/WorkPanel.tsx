import { styled } from '@mui/material/styles';
import { useSyncExternalStore } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { useLeaveGuard } from '#console/lib/useLeaveGuard.ts';
import { ConfirmDialog } from './lazyParts.ts';
import { WorkNotice } from './WorkNotice.tsx';
import type { WorkPanelProps } from './WorkNotices.tsx';

/** A notice for each work of the page, which is not left by oversight while one is going on. */
export function WorkPanel(props: WorkPanelProps) {
  const { works } = props;
  const t = useText();
  const dialogs = useDialogs();
  const all = useSyncExternalStore(works.subscribe, works.all);
  const heldUntil = useSyncExternalStore(works.subscribe, works.heldUntil);

  useLeaveGuard({
    guarding: all.some(({ phase }) => phase !== 'over'),
    withinPage: 'free',
    mayLose: async () => {
      const leaving = await dialogs.open(ConfirmDialog, {
        title: t('work.leave.title'),
        body: t('work.leave.body'),
        confirm: t('work.leave.confirm'),
        cancel: t('work.leave.stay'),
      });
      return leaving === true;
    },
  });

  if (all.length === 0) return null;
  return (
    <Notices>
      {all.map((work) => (
        <WorkNotice
          key={work.id}
          {...props}
          work={work}
          heldUntil={work.phase === 'over' ? undefined : heldUntil}
          onDismiss={() => works.dismiss(work.id)}
        />
      ))}
    </Notices>
  );
}

const Notices = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 8,
  // What is said to screen readers alone must not push the list.
  '&:not(:has(> [tabindex]))': { position: 'absolute' },
});
