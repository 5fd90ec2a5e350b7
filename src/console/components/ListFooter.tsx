import { useText } from '#console/i18n/i18n.ts';

interface Props {
  selected: number;
  /** What is being done with them. */
  working: string | undefined;
  /** There is room to say how rows are opened. */
  hint: boolean;
}

/** How many rows are selected, and what is being done with them. */
export function ListFooter({ selected, working, hint }: Props) {
  const t = useText();
  return (
    <>
      <span role="status">{t('list.selected', { count: selected })}</span>
      <span>{working ?? (hint && t('list.hint'))}</span>
    </>
  );
}
