import { styled } from '@mui/material/styles';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { errorText } from '#console/lib/errorText.ts';
import { listedManagers, managerName } from '#console/lib/managers.ts';
import { Notice } from './Notice.tsx';

/** The managers that can be signed in to. Choosing is a press and not a passing by: it may lead straight in. */
export function ManagerChoice({ onChoose }: { onChoose: (name: string) => Promise<void> }) {
  const t = useText();
  const chosen = managerName();
  const [failure, setFailure] = useState<unknown>();
  const choose = (name: string) => {
    setFailure(undefined);
    onChoose(name).catch(setFailure);
  };
  return (
    <>
      <List role="group" aria-label={t('managers.choose')}>
        {listedManagers().map(({ name = '', address }) => (
          <button key={name} type="button" aria-pressed={name === chosen} onClick={() => choose(name)}>
            <span>
              <strong>{name}</strong>
              <small>{address}</small>
            </span>
            {name === chosen && <Check size={16} strokeWidth={2} aria-hidden />}
          </button>
        ))}
      </List>
      {failure !== undefined && <Notice kind="danger">{errorText(t, failure)}</Notice>}
    </>
  );
}

const List = styled('div')({
  margin: '20px 0',
  border: `1px solid ${token('control')}`,
  borderRadius: 8,
  maxHeight: 264,
  overflowY: 'auto',
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    width: '100%',
    minHeight: 44,
    padding: '6px 12px',
    border: 0,
    font: 'inherit',
    letterSpacing: 'inherit',
    textAlign: 'start',
    color: 'inherit',
    background: 'none',
    cursor: 'pointer',
    '&:hover': { backgroundColor: token('sunken') },
    '&[aria-pressed=true]': { backgroundColor: token('accentTint') },
    '&:focus-visible': { ...focusRing, outlineOffset: -2 },
    '& + button': { borderTop: `1px solid ${token('hairline')}` },
  },
  span: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  strong: { display: 'block', fontWeight: 550 },
  small: { display: 'block', fontSize: 13, lineHeight: '18px', color: token('muted') },
  svg: { flex: 'none', color: token('accent') },
});
