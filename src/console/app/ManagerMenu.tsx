import { styled } from '@mui/material/styles';
import { ChevronsUpDown } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { managerLabel, managerName } from '#console/lib/managers.ts';
import { ChoiceList } from './lazyMenus.ts';
import { focusRing } from './theme.ts';
import { token } from './tokens.ts';
import { useOtherManagers } from './useOtherManagers.ts';

/** Says which of several managers this page is about, and leads to the others. */
export function ManagerMenu() {
  const t = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const here = managerName();
  const managers = useOtherManagers();
  const options = managers.map(({ name, address }) => ({ value: name, name: `${name} (${address})` }));
  const close = () => setAnchor(null);
  const choose = async (chosen: string) => {
    close();
    await managers.find(({ name }) => name === chosen)?.go();
  };
  return (
    <>
      <Current
        type="button"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        aria-label={`${here}, ${t('shell.manager')}: ${managerLabel()}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        title={`${t('shell.manager')}: ${managerLabel()}`}
      >
        <span>{here}</span>
        <ChevronsUpDown size={14} strokeWidth={1.75} aria-hidden />
      </Current>
      {anchor && (
        <Suspense>
          <ChoiceList
            anchor={anchor}
            onClose={close}
            label={t('shell.manager')}
            value={here}
            options={options}
            onChoose={choose}
          />
        </Suspense>
      )}
    </>
  );
}

const Current = styled('button')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  maxWidth: '100%',
  minWidth: 0,
  height: 28,
  margin: '-4px 0',
  padding: '0 6px',
  border: 0,
  borderRadius: 6,
  font: 'inherit',
  letterSpacing: 'inherit',
  color: 'inherit',
  background: 'none',
  cursor: 'default',
  '&:hover': { color: token('text'), backgroundColor: token('sunken') },
  '&:focus-visible': { ...focusRing, outlineOffset: -2 },
  span: { overflow: 'hidden', textOverflow: 'ellipsis' },
  svg: { flex: 'none' },
});
