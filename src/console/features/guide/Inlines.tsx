import { styled } from '@mui/material/styles';
import { Fragment } from 'react';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { Inline } from './guidePage.ts';
import { useReading } from './reading.tsx';

/** A line of the guide. */
export function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return inlines.map((inline, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
    return typeof inline === 'string' ? <Words key={index} text={inline} /> : <Special key={index} inline={inline} />;
  });
}

function Special({ inline }: { inline: Exclude<Inline, string> }) {
  const { Link } = useReading();
  switch (inline.type) {
    case 'ui':
      return <b>{inline.text}</b>;
    case 'code':
      return <Code>{inline.text}</Code>;
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.inlines} />
        </em>
      );
    case 'link': {
      const words = <Inlines inlines={inline.inlines} />;
      if ('page' in inline.to) return <Link {...inline.to}>{words}</Link>;
      return (
        <a href={inline.to.href} target="_blank" rel="noreferrer">
          {words}
        </a>
      );
    }
  }
}

const numbers = '①②③④⑤⑥⑦⑧⑨⑩';

/** Plain words, with the numbers of the pictures drawn as they are in these. */
function Words({ text }: { text: string }) {
  const t = useText();
  return text.split(/([①-⑩])/).map((part, index) => {
    const number = numbers.indexOf(part) + 1;
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
    if (number === 0 || part === '') return <Fragment key={index}>{part}</Fragment>;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
      <Digit key={index} role="img" aria-label={t('guide.number', { number })}>
        {number}
      </Digit>
    );
  });
}

const Code = styled('code')({
  padding: '1px 4px',
  borderRadius: 4,
  backgroundColor: token('sunken'),
  fontFamily: mono,
  fontSize: '0.88em',
  fontVariantLigatures: 'none',
  overflowWrap: 'anywhere',
});

const Digit = styled('span')({
  display: 'inline-grid',
  placeItems: 'center',
  width: 18,
  height: 18,
  margin: '0 1px',
  borderRadius: 9,
  verticalAlign: '1px',
  fontSize: 11,
  lineHeight: '18px',
  fontWeight: 650,
  color: token('onAccent'),
  backgroundColor: token('accent'),
  printColorAdjust: 'exact',
  '@media (forced-colors: active)': { border: '1px solid' },
});
