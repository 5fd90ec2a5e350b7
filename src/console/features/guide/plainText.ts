import type { Block, Inline } from './guidePage.ts';

/** A line without what is special about parts of it. */
export function lineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      return 'text' in inline ? inline.text : lineText(inline.inlines);
    })
    .join('');
}

/** The words of a block. A picture has none of its own: what it shows is said beside it. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return lineText(block.inlines);
    case 'code':
      return block.text;
    case 'picture':
      return '';
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(lineText).join(' ')).join(' ');
    case 'note':
      return blocksText(block.blocks);
    case 'steps':
    case 'list':
      return block.items.map(blocksText).join(' ');
  }
}

export function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join(' ').replace(/\s+/g, ' ').trim();
}
