import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { ExportedList } from './ExportButton.tsx';
import type { ExportRequest } from './Exporting.tsx';
import { exportFormats } from './exportApiKeys.ts';

interface Props extends ExportedList {
  anchor: HTMLElement;
  onChoose: (request: ExportRequest) => void;
  onClose: () => void;
}

/** What can be exported: the keys as they are shown or all of them, for spreadsheets or for programs. */
export function ExportMenu({ list: { query, partial, shown }, anchor, onChoose, onClose }: Props) {
  const t = useText();
  const total = query.data?.length ?? 0;
  const all = partial ? t('apiKeyExport.allLoading') : t('apiKeyExport.all', { count: total });
  const choices = [
    ...(shown.length < total
      ? [{ keys: 'shown' as const, name: t('apiKeyExport.shown', { count: shown.length }) }]
      : []),
    { keys: 'all' as const, name: all },
  ];
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ list: { 'aria-label': t('apiKeys.export') }, paper: { sx: { mt: 0.75, minWidth: 220 } } }}
    >
      {exportFormats.flatMap((format) => [
        <Format key={format} role="presentation">
          {t(`apiKeyExport.${format}`)}
        </Format>,
        ...choices.map(({ keys, name }) => (
          <MenuItem
            key={`${format} ${keys}`}
            aria-label={`${t(`apiKeyExport.${format}`)}: ${name}`}
            onClick={() => {
              onClose();
              onChoose({ format, keys });
            }}
          >
            {name}
          </MenuItem>
        )),
      ])}
    </Menu>
  );
}

const Format = styled(ListSubheader)({
  padding: '6px 10px 2px',
  fontSize: 12,
  lineHeight: '18px',
  fontWeight: 600,
  color: token('muted'),
  backgroundColor: 'transparent',
});
