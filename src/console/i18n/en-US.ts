import apiKeys from './en-US/apiKeys.json';
import dialog from './en-US/dialog.json';
import errors from './en-US/errors.json';
import shell from './en-US/shell.json';
import signIn from './en-US/signIn.json';
import table from './en-US/table.json';

export const messages = { ...apiKeys, ...dialog, ...errors, ...shell, ...signIn, ...table };
