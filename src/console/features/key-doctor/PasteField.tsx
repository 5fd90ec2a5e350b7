import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Eye, EyeOff, ShieldCheck, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { mostCharacters } from './diagnose.ts';

interface Props {
  value: string;
  onChange: (value: string) => void;
}

/** Where something is pasted. It is kept nowhere: leaving the page forgets it, and the browser neither completes nor checks it. */
export function PasteField({ value, onChange }: Props) {
  const t = useText();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [hidden, setHidden] = useState(false);
  const clear = () => {
    onChange('');
    field.current?.focus();
  };
  return (
    <Frame>
      <Head>
        <label htmlFor={id}>{t('keyDoctor.paste')}</label>
        <div>
          <Button size="small" aria-pressed={hidden} onClick={() => setHidden(!hidden)}>
            {hidden ? <Eye {...icon} /> : <EyeOff {...icon} />}
            {t(hidden ? 'keyDoctor.show' : 'keyDoctor.hide')}
          </Button>
          <Button size="small" disabled={value === ''} onClick={clear}>
            <X {...icon} />
            {t('keyDoctor.clear')}
          </Button>
        </div>
      </Head>
      <Area
        id={id}
        ref={field}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        placeholder={'api-secret-key: 8:4rFctPvno+dxntueMcso4F…'}
        aria-describedby={`${id}-promise`}
        maxLength={mostCharacters}
        data-hidden={hidden || undefined}
        data-1p-ignore
        data-lpignore="true"
        data-never-on-paper
        translate="no"
        spellCheck={false}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="none"
        autoFocus
      />
      <Note id={`${id}-promise`}>
        <ShieldCheck {...icon} />
        <span>{t('keyDoctor.promise')}</span>
      </Note>
    </Frame>
  );
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

const Frame = styled('div')(({ theme }) => ({
  position: 'sticky',
  top: 0,
  minWidth: 0,
  [theme.breakpoints.down('md')]: { position: 'static' },
}));

const Head = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '4px 12px',
  marginBottom: 8,
  label: { fontSize: 13, lineHeight: '18px', fontWeight: 550 },
  '> div': { display: 'flex', gap: 6 },
  button: { gap: 6, minWidth: 0, height: 28, padding: '0 10px', fontSize: 13 },
});

const Area = styled('textarea')(({ theme }) => ({
  display: 'block',
  boxSizing: 'border-box',
  width: '100%',
  minHeight: 248,
  maxHeight: '60dvh',
  padding: '12px 14px',
  fieldSizing: 'content',
  resize: 'vertical',
  border: `1px solid ${token('control')}`,
  borderRadius: 8,
  color: token('text'),
  backgroundColor: token('panel'),
  fontFamily: mono,
  fontSize: 13,
  lineHeight: '21px',
  fontVariantLigatures: 'none',
  overflowWrap: 'anywhere',
  '&::placeholder': { color: token('faint'), opacity: 1 },
  '&:hover': { borderColor: token('faint') },
  '&:focus': { outline: 'none', borderColor: token('accent'), boxShadow: `0 0 0 3px ${token('accentTint')}` },
  '&[data-hidden]': { WebkitTextSecurity: 'disc' },
  '@media (forced-colors: active)': { '&:focus': { outline: '2px solid Highlight' } },
  [theme.breakpoints.down('md')]: { minHeight: 128 },
}));

const Note = styled('p')({
  display: 'flex',
  gap: 8,
  margin: '10px 0 0',
  fontSize: 13,
  lineHeight: '18px',
  color: token('muted'),
  textWrap: 'pretty',
  svg: { flex: 'none', marginTop: 1, color: token('accent') },
});
