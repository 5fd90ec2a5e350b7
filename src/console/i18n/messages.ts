import type account from './en-US/account.json';
import type apiCall from './en-US/apiCall.json';
import type apiKeyBulk from './en-US/apiKeyBulk.json';
import type apiKeyDialog from './en-US/apiKeyDialog.json';
import type apiKeyExport from './en-US/apiKeyExport.json';
import type apiKeyTools from './en-US/apiKeyTools.json';
import type apiKeyUsage from './en-US/apiKeyUsage.json';
import type apiReference from './en-US/apiReference.json';
import type codeStep from './en-US/codeStep.json';
import type commandPalette from './en-US/commandPalette.json';
import type guide from './en-US/guide.json';
import type keyboardMap from './en-US/keyboardMap.json';
import type keyDoctor from './en-US/keyDoctor.json';
import type listTools from './en-US/listTools.json';
import type managers from './en-US/managers.json';
import type password from './en-US/password.json';
import type record from './en-US/record.json';
import type rights from './en-US/rights.json';
import type roleDialog from './en-US/roleDialog.json';
import type roles from './en-US/roles.json';
import type rotation from './en-US/rotation.json';
import type secretDialog from './en-US/secretDialog.json';
import type settings from './en-US/settings.json';
import type setUp from './en-US/setUp.json';
import type systemEvents from './en-US/systemEvents.json';
import type users from './en-US/users.json';
import type work from './en-US/work.json';
import type { messages } from './en-US.ts';

/** The ID of a text that is there from the start. */
export type FirstMessageID = keyof typeof messages;

/** The ID of a text: every one there is in English, and so, checked by the compiler, in Japanese. */
export type MessageID =
  | FirstMessageID
  | keyof typeof account
  | keyof typeof apiCall
  | keyof typeof apiKeyBulk
  | keyof typeof apiKeyDialog
  | keyof typeof apiKeyExport
  | keyof typeof apiKeyUsage
  | keyof typeof apiKeyTools
  | keyof typeof apiReference
  | keyof typeof codeStep
  | keyof typeof commandPalette
  | keyof typeof guide
  | keyof typeof keyboardMap
  | keyof typeof keyDoctor
  | keyof typeof listTools
  | keyof typeof managers
  | keyof typeof password
  | keyof typeof record
  | keyof typeof rights
  | keyof typeof roleDialog
  | keyof typeof roles
  | keyof typeof rotation
  | keyof typeof secretDialog
  | keyof typeof setUp
  | keyof typeof settings
  | keyof typeof systemEvents
  | keyof typeof users
  | keyof typeof work;
