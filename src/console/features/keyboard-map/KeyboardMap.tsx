import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Fragment, useId } from 'react';
import { token } from '#console/app/tokens.ts';
import { DialogFrame } from '#console/components/DialogFrame.tsx';
import { Keys } from '#console/components/Keys.tsx';
import { SwitchField } from '#console/components/SwitchField.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { commandKey } from '#console/lib/commandKey.ts';
import { singleKeys } from '#console/lib/singleKeys.ts';
import { useStored } from '#console/lib/stored.ts';
import { shortcutGroups } from './shortcuts.ts';

interface Props {
  /** Where keys lead to. */
  pages: readonly { name: string; keys: readonly string[] }[];
  onClose: () => void;
}

interface Line {
  text: string;
  keys: readonly (readonly string[])[];
  single?: true | undefined;
}

const onKeyboard = (key: string) => (key === 'Mod' ? commandKey() : key);

/** All keys there are, by where they work; those that work alone can be switched off here. */
export function KeyboardMap({ pages, onClose }: Props) {
  const t = useText();
  const switchID = useId();
  const single = useStored(singleKeys);
  const groups = shortcutGroups.map(({ title, shortcuts }) => ({
    title: t(title),
    lines: shortcuts.map(({ text, ...rest }): Line => ({ ...rest, text: t(text) })),
  }));
  const goTo = { title: t('keys.goTo'), lines: pages.map(({ name, keys }) => goLine(name, keys)) };
  const alone = shortcutGroups.flatMap(({ shortcuts }) =>
    shortcuts.flatMap(({ single, keys }) => (single ? keys.flat() : [])),
  );

  return (
    <DialogFrame
      size="large"
      title={t('keys.title')}
      onDismiss={onClose}
      footer={
        <Button autoFocus variant="contained" onClick={onClose}>
          {t('dialog.close')}
        </Button>
      }
    >
      <Single>
        <div>
          <label htmlFor={switchID}>{t('keys.single')}</label>
          <p id={`${switchID}-text`}>{t('keys.single.text', { keys: alone.join(' ') })}</p>
        </div>
        <SwitchField id={switchID} aria-describedby={`${switchID}-text`} checked={single} onChange={singleKeys.write}>
          {t(single ? 'keys.single.on' : 'keys.single.off')}
        </SwitchField>
      </Single>
      <Groups>
        {[...groups.slice(0, 1), goTo, ...groups.slice(1)].map(({ title, lines }) => (
          <Group key={title} title={title} lines={lines} single={single} />
        ))}
      </Groups>
    </DialogFrame>
  );
}

function goLine(name: string, keys: readonly string[]): Line {
  return { text: name, keys: [keys], single: true };
}

function Group({ title, lines, single }: { title: string; lines: readonly Line[]; single: boolean }) {
  const t = useText();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <dl>
        {lines.map((line) => (
          <div key={line.text} data-off={(line.single && !single) || undefined}>
            <dt>{line.text}</dt>
            <dd>
              {line.keys.map((keys, index) => (
                <Fragment key={keys.join(' ')}>
                  {index > 0 && <span>{t('keys.or')}</span>}
                  <Keys keys={keys.map(onKeyboard)} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const Groups = styled('div')({
  columns: '2 300px',
  columnGap: 40,
  section: { breakInside: 'avoid', paddingBottom: 18 },
  h3: { margin: '0 0 4px', fontSize: 12, lineHeight: '20px', fontWeight: 600, color: token('muted') },
  dl: { margin: 0 },
  'dl > div': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: 16,
    minHeight: 30,
    borderTop: `1px solid ${token('hairline')}`,
    '&[data-off]': { textDecoration: 'line-through', color: token('muted') },
  },
  dt: { flexShrink: 0, maxWidth: '60%' },
  dd: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '2px 6px', margin: 0, padding: '4px 0' },
  'dd > span:not(:has(kbd))': { fontSize: 12, lineHeight: '20px', color: token('muted') },
});

const Single = styled('div')({
  display: 'flex',
  alignItems: 'flex-start',
  gap: 24,
  marginBottom: 16,
  padding: '10px 16px',
  borderRadius: 8,
  backgroundColor: token('sunken'),
  '> div': { flex: 1 },
  label: { fontWeight: 600 },
  p: { margin: '2px 0 0', fontSize: 13, lineHeight: '18px', color: token('muted'), textWrap: 'pretty' },
});
