import { useText } from '#console/i18n/i18n.ts';
import { FilterMenu } from './FilterMenu.tsx';
import type { SortControlProps } from './SortControl.tsx';

export interface SortMenuProps extends SortControlProps {
  anchor: HTMLElement;
  onClose: () => void;
}

/** The columns to sort by, and the two ways round. */
export function SortMenu({ columns, sort, onSort, anchor, onClose }: SortMenuProps) {
  const t = useText();
  const ways = [
    { value: 'up', name: t('listTools.ascending') },
    { value: 'down', name: t('listTools.descending') },
  ];
  return (
    <FilterMenu
      anchor={anchor}
      label={t('listTools.sort')}
      onlyOne
      sections={[
        {
          label: t('listTools.sort'),
          choices: () => columns.map(({ id, name }) => ({ value: id, name })),
          chosen: [sort.id],
        },
        { label: t('listTools.order'), choices: () => ways, chosen: [sort.desc ? 'down' : 'up'] },
      ]}
      onToggle={(section, value) => {
        onSort(section === 0 ? { id: String(value), desc: sort.desc } : { id: sort.id, desc: value === 'down' });
        onClose();
      }}
      onClose={onClose}
    />
  );
}
