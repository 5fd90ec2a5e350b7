import { ansibleSnippet } from './ansibleSnippet.ts';
import type { ApiCall, Target } from './apiCall.ts';
import { curlSnippet } from './curlSnippet.ts';
import { javaScriptSnippet } from './javaScriptSnippet.ts';
import { powerShellSnippet } from './powerShellSnippet.ts';
import { pythonSnippet } from './pythonSnippet.ts';

/** The tools that a call is shown for, in this order. */
export const tools = ['curl', 'python', 'javaScript', 'powerShell', 'ansible'] as const;
export type Tool = (typeof tools)[number];

/** A call, ready to paste, in the words of each tool. */
export const callSnippets: Readonly<Record<Tool, (call: ApiCall, target: Target) => string>> = {
  curl: curlSnippet,
  python: pythonSnippet,
  javaScript: javaScriptSnippet,
  powerShell: powerShellSnippet,
  ansible: ansibleSnippet,
};
