import { styled } from '@mui/material/styles';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';

/** The document's own words, which are English: paragraphs with code in backticks. */
export function Words({ text }: { text: string }) {
  return text.split('\n\n').map((paragraph) => (
    <Paragraph key={paragraph} lang="en">
      <Marked text={paragraph} />
    </Paragraph>
  ));
}

/** A line of them. */
export function Marked({ text }: { text: string }) {
  return text.split('`').map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
    index % 2 === 1 ? <Code key={index}>{part}</Code> : part,
  );
}

const Paragraph = styled('p')({ margin: '0 0 8px', maxWidth: '72ch', textWrap: 'pretty' });

export const Code = styled('code')({
  padding: '1px 4px',
  borderRadius: 4,
  backgroundColor: token('sunken'),
  fontFamily: mono,
  fontSize: '0.9em',
  fontVariantLigatures: 'none',
  overflowWrap: 'anywhere',
});
