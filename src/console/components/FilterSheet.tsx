import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { BottomSheet } from './BottomSheet.tsx';
import { CheckLabel } from './CheckLabel.tsx';
import { clamp } from './clamp.ts';
import { type ListFilter, toggleChoice } from './listFilter.ts';

export interface FilterSheetProps {
  filters: readonly ListFilter[];
  shown: number | undefined;
  onClose: () => void;
}

/** Every filter of a list with all there is to choose, on a narrow screen. What is chosen holds at once. */
export function FilterSheet({ filters, shown, onClose }: FilterSheetProps) {
  const t = useText();
  return (
    <BottomSheet
      title={t('list.filter')}
      onClose={onClose}
      footer={
        <Button variant="contained" fullWidth onClick={onClose}>
          {shown === undefined ? t('listTools.showAll') : t('listTools.show', { count: shown })}
        </Button>
      }
    >
      {filters.map((filter) => (
        <Choices key={filter.id}>
          <legend>{filter.label}</legend>
          {filter.choices().map(({ value, name, look }) => (
            <CheckLabel
              key={value}
              checked={filter.chosen.includes(value)}
              onChange={() => toggleChoice(filter, value)}
            >
              {look ?? <Name title={name}>{name}</Name>}
            </CheckLabel>
          ))}
        </Choices>
      ))}
    </BottomSheet>
  );
}

const Name = styled('bdi')(clamp(2));

const Choices = styled('fieldset')({
  display: 'grid',
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  columnGap: 16,
  margin: 0,
  padding: '12px 0 10px',
  border: 0,
  borderBottom: `1px solid ${token('hairline')}`,
  '&:last-of-type': { borderBottom: 0 },
  legend: { float: 'inline-start', gridColumn: '1 / -1', padding: 0, fontSize: 13, color: token('muted') },
});
