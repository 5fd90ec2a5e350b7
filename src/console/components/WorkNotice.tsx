import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import type { Work } from '#console/lib/works.ts';
import { Notice } from './Notice.tsx';
import { NoticeButton } from './NoticeButton.tsx';
import { PassingButton } from './PassingButton.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import type { WorkPanelProps } from './WorkNotices.tsx';
import { WorkProgress } from './WorkProgress.tsx';
import { WorkReasons } from './WorkReasons.tsx';
import { WorkResults } from './WorkResults.tsx';

interface Props extends Omit<WorkPanelProps, 'works'> {
  work: Work<string, { ID: number }>;
  /** The moment at which the manager takes calls again. */
  heldUntil: number | undefined;
  onDismiss: () => void;
}

/**
 * One work: how far it is, and how to stop it; then what has become of it, row by row, with a second try for what failed.
 * A deed with one row that goes well is said to screen readers alone: the page shows it.
 */
export function WorkNotice({ work, heldUntil, nameOf, textOf, onOpen, onDismiss }: Props) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const { deed, rows, phase, done, failures, untried } = work;
  const isOver = phase === 'over';
  const first = failures[0]?.row ?? rows[0];
  const values = {
    name: first ? nameOf(first) : '',
    total: rows.length,
    done: done.length,
    failed: failures.length,
  };
  const failed = isOver && failures.length > 0;
  const stopped = isOver && untried.length > 0;

  if (rows.length === 1 && heldUntil === undefined && !failed && !stopped) {
    return <VisuallyHidden role="status">{isOver && textOf('done', deed, values)}</VisuallyHidden>;
  }
  const dismiss = () => {
    box.current?.parentElement?.closest<HTMLElement>('[tabindex="-1"]')?.focus();
    onDismiss();
  };
  const outcome = failed ? 'notDone' : stopped ? 'stopped' : 'done';
  const button = (label: string, onClick: () => void) => (
    <PassingButton heir={box} onClick={onClick}>
      {label}
    </PassingButton>
  );
  return (
    <Box ref={box} tabIndex={-1}>
      <Notice
        live={false}
        kind={failed ? 'danger' : stopped ? 'warning' : isOver ? 'calm' : 'working'}
        action={
          <Actions>
            {phase === 'working' && button(t('work.stop'), work.stop)}
            {failed &&
              button(t(rows.length === 1 ? 'list.retry' : 'work.retry', { count: failures.length }), work.retry)}
            {stopped && button(t('work.proceed', { count: untried.length }), work.proceed)}
            {isOver && (
              <NoticeButton variant="text" onClick={dismiss}>
                {t('list.dismiss')}
              </NoticeButton>
            )}
          </Actions>
        }
      >
        {failed ? (
          <span role="alert">
            <strong>{textOf(outcome, deed, values)}</strong>
            <WorkReasons failures={failures} nameOf={rows.length === 1 ? undefined : nameOf} />
          </span>
        ) : (
          <Title role="status">{isOver && textOf(outcome, deed, values)}</Title>
        )}
        {!isOver && (
          <WorkProgress
            text={textOf('working', deed, { ...values, done: work.tried, total: work.current.length })}
            tried={work.tried}
            total={work.current.length}
            stopping={phase === 'stopping'}
            heldUntil={heldUntil}
          />
        )}
        {isOver && rows.length > 1 && <WorkResults work={work} nameOf={nameOf} onOpen={onOpen} />}
      </Notice>
    </Box>
  );
}

const Box = styled('div')({ outline: 'none', borderRadius: 8 });

const Title = styled('strong')({ '&:not(:empty)': { marginInlineEnd: 12 } });

const Actions = styled('span')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'flex-end',
  gap: 8,
});
