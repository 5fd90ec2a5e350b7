import '@fontsource-variable/noto-sans-jp';
import apiKeys from './ja-JP/apiKeys.json';
import dialog from './ja-JP/dialog.json';
import errors from './ja-JP/errors.json';
import shell from './ja-JP/shell.json';
import signIn from './ja-JP/signIn.json';
import table from './ja-JP/table.json';
import type { FirstMessageID } from './messages.ts';

export const messages: Record<FirstMessageID, string> = {
  ...apiKeys,
  ...dialog,
  ...errors,
  ...shell,
  ...signIn,
  ...table,
};
