import '@fontsource-variable/noto-sans-jp';
import apiKeyDialog from './ja-JP/apiKeyDialog.json';
import apiKeys from './ja-JP/apiKeys.json';
import errors from './ja-JP/errors.json';
import shell from './ja-JP/shell.json';
import signIn from './ja-JP/signIn.json';
import table from './ja-JP/table.json';
import type { FirstMessageID } from './messages.ts';

export const messages: Record<FirstMessageID, string> = {
  ...apiKeyDialog,
  ...apiKeys,
  ...errors,
  ...shell,
  ...signIn,
  ...table,
};
