import { CodeSnippet } from '#console/components/CodeSnippet.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { GuideNote } from './GuideNote.tsx';
import { GuideTable } from './GuideTable.tsx';
import type { Block, Heading } from './guidePage.ts';
import { Inlines } from './Inlines.tsx';
import { Picture } from './Picture.tsx';
import { useReading } from './reading.tsx';

/** The text of a page, or of a part of it. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text never change places
  return blocks.map((block, index) => <OneBlock key={index} block={block} />);
}

function OneBlock({ block }: { block: Block }) {
  const t = useText();
  switch (block.type) {
    case 'heading':
      return <Title heading={block} />;
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} />
        </p>
      );
    case 'steps':
      return (
        <ol>
          <Items items={block.items} />
        </ol>
      );
    case 'list':
      return (
        <ul>
          <Items items={block.items} />
        </ul>
      );
    case 'table':
      return <GuideTable head={block.head} rows={block.rows} />;
    case 'code':
      return <CodeSnippet label={t(`guide.code.${block.language}`)} code={block.text} />;
    case 'note':
      return (
        <GuideNote kind={block.kind}>
          <Blocks blocks={block.blocks} />
        </GuideNote>
      );
    case 'picture':
      return <Picture name={block.name} alt={block.alt} />;
  }
}

function Title({ heading: { level, slug, inlines } }: { heading: Heading }) {
  const reading = useReading();
  const Tag = `h${reading.level + level - 2}` as 'h2' | 'h3' | 'h4';
  const id = reading.prefix === undefined ? undefined : reading.prefix + slug;
  return (
    <Tag id={id} data-slug={slug} data-depth={level} tabIndex={-1}>
      <Inlines inlines={inlines} />
    </Tag>
  );
}

function Items({ items }: { items: readonly (readonly Block[])[] }) {
  return items.map((blocks, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a text never change places
    <li key={index}>
      <Blocks blocks={blocks} />
    </li>
  ));
}
