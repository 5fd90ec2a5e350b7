import { useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface Props {
  selected: number;
  /** How far a list has come that is still loading; said in sight alone. */
  loading?: string | undefined;
  /** That it is all there; said once, to screen readers alone: the page shows it. */
  loaded?: string | undefined;
  /** There is room to say how rows are opened. */
  hint: boolean;
}

/** How many rows are selected, and what is on its way. */
export function ListFooter({ selected, loading, loaded, hint }: Props) {
  const t = useText();
  const [hasLoaded, setHasLoaded] = useState(false);
  if (loading !== undefined && !hasLoaded) setHasLoaded(true);
  return (
    <>
      <span role="status">{t('list.selected', { count: selected })}</span>
      <span aria-busy={loading !== undefined}>{loading ?? (hint && t('list.hint'))}</span>
      <VisuallyHidden role="status">{hasLoaded && loading === undefined && loaded}</VisuallyHidden>
    </>
  );
}
