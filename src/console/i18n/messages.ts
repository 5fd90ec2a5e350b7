import type { messages } from './en-US.ts';

/** The ID of a text: every one there is in English, and so, checked by the compiler, in Japanese. */
export type MessageID = keyof typeof messages;
