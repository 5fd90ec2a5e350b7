import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { chooseDensity, densities, useDensity } from '#console/lib/density.ts';
import { ColumnList } from './ColumnList.tsx';
import { RadioLabel } from './RadioLabel.tsx';
import type { ColumnChoice } from './useColumnLayout.ts';

export interface ColumnsPanelProps extends ColumnChoice {
  anchor: HTMLElement;
  onClose: () => void;
}

/** Which columns are shown, in which order and how wide; and how close together the rows are. Whatever is chosen holds at once. */
export function ColumnsPanel({ anchor, onClose, ...choice }: ColumnsPanelProps) {
  const t = useText();
  const density = useDensity();
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      marginThreshold={8}
      slotProps={{ paper: { role: 'dialog', 'aria-label': t('list.columns'), sx: { mt: 0.75, width: 340 } } }}
    >
      <ColumnList {...choice} />
      <Density>
        <legend>{t('columns.rows')}</legend>
        {densities.map((value) => (
          <RadioLabel key={value} name="density" checked={value === density} onChange={() => chooseDensity(value)}>
            {t(`columns.rows.${value}`)}
          </RadioLabel>
        ))}
      </Density>
      <Foot>
        <span>{t('columns.kept')}</span>
        <Button variant="text" size="small" onClick={choice.onReset}>
          {t('columns.reset')}
        </Button>
      </Foot>
    </Popover>
  );
}

const Density = styled('fieldset')({
  display: 'flex',
  alignItems: 'center',
  gap: 18,
  margin: 0,
  padding: '4px 14px',
  border: 0,
  borderTop: `1px solid ${token('hairline')}`,
  legend: { float: 'inline-start', padding: '6px 0', lineHeight: '20px', color: token('muted') },
});

const Foot = styled('div')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 12,
  padding: '6px 6px 6px 14px',
  borderTop: `1px solid ${token('hairline')}`,
  fontSize: 12,
  lineHeight: '16px',
  color: token('muted'),
});
