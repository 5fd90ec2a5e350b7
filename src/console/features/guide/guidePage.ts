/** A page of the guide as it was read from its Markdown: plain data, which the console draws. */
export interface GuidePage {
  name: string;
  title: string;
  /** What one has at the end. */
  goal: readonly Inline[];
  blocks: readonly Block[];
}

export type CodeLanguage = 'sh' | 'js' | 'python' | 'powershell' | 'yaml' | 'text';

export type NoteKind = 'note' | 'tip' | 'important' | 'warning';

export interface Heading {
  type: 'heading';
  level: 2 | 3;
  /** What stands behind the `#` of an address. */
  slug: string;
  inlines: readonly Inline[];
}

export type Block =
  | Heading
  | { type: 'paragraph'; inlines: readonly Inline[] }
  | { type: 'steps' | 'list'; items: readonly (readonly Block[])[] }
  | { type: 'table'; head: readonly (readonly Inline[])[]; rows: readonly (readonly (readonly Inline[])[])[] }
  | { type: 'code'; language: CodeLanguage; text: string }
  | { type: 'note'; kind: NoteKind; blocks: readonly Block[] }
  /** `name`: page and picture, without language and scheme: `create-key/properties`. */
  | { type: 'picture'; name: string; alt: string };

export type LinkTarget = { page: string; slug?: string } | { href: string };

export type Inline =
  | string
  /** `ui`: a word of the user interface. */
  | { type: 'ui' | 'code'; text: string }
  | { type: 'emphasis'; inlines: readonly Inline[] }
  | { type: 'link'; inlines: readonly Inline[]; to: LinkTarget };

/** A picture, for each scheme, and the room it takes. */
export interface GuidePicture {
  light: string;
  dark: string;
  width: number;
  height: number;
}

export interface GuideGroup {
  name: 'start' | 'keys' | 'people' | 'automate' | 'operate';
  pages: readonly GuidePage[];
}

/** The guide in one language. */
export interface Guide {
  groups: readonly GuideGroup[];
  /** By page and name. */
  pictures: Readonly<Record<string, GuidePicture>>;
}
