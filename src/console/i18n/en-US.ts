import apiKeyDialog from './en-US/apiKeyDialog.json';
import apiKeys from './en-US/apiKeys.json';
import errors from './en-US/errors.json';
import shell from './en-US/shell.json';
import signIn from './en-US/signIn.json';
import table from './en-US/table.json';

export const messages = { ...apiKeyDialog, ...apiKeys, ...errors, ...shell, ...signIn, ...table };
