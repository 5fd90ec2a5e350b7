import { type CsvValue, csvLine, csvStart, csvType } from '#console/lib/csv.ts';
import { isoText } from '#console/lib/relativeTime.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { apiKeyState } from './apiKeyState.ts';

export const exportFormats = ['csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What is in no key, and yet to be read beside it. */
export interface ExportContext {
  roleNames: ReadonlyMap<number, string>;
  now: number;
}

type Cell = (key: ApiKey, context: ExportContext) => CsvValue;

const moment = (instant: number | undefined) => (instant === undefined ? undefined : isoText(instant));

/** The columns by the names that the API has for them, whatever the language; moments are ISO texts, whose Z says that they are in UTC. */
const columns = {
  ID: ({ ID }) => ID,
  keyName: ({ keyName }) => keyName,
  description: ({ description }) => description,
  state: (key, { now }) => apiKeyState(key, now),
  active: ({ active }) => active,
  role: ({ roleID }, { roleNames }) => roleNames.get(roleID),
  roleID: ({ roleID }) => roleID,
  locale: ({ locale }) => locale,
  timeZone: ({ timeZone }) => timeZone,
  'expiryDate (UTC)': ({ expiryDate }) => moment(expiryDate),
  'lifetimeEnd (UTC)': ({ lifetimeEnd }) => moment(lifetimeEnd),
  'lastSignIn (UTC)': ({ lastSignIn }) => moment(lastSignIn),
  unsuccessfulSignInAttempts: ({ unsuccessfulSignInAttempts }) => unsuccessfulSignInAttempts,
  'unlockTime (UTC)': ({ unlockTime }) => moment(unlockTime),
  'created (UTC)': ({ created }) => moment(created),
  'secretCreated (UTC)': ({ secretCreated }) => moment(secretCreated),
  'secretFirstUsed (UTC)': ({ secretFirstUsed }) => moment(secretFirstUsed),
  serviceAccount: ({ serviceAccount }) => serviceAccount,
} satisfies Record<string, Cell>;

const cells: readonly Cell[] = Object.values(columns);

interface Writing {
  type: string;
  head: string;
  write: (key: ApiKey, index: number, context: ExportContext) => string;
  foot: string;
}

/** How a file of each format is written: what it begins with, one key after the other, and what it ends with. */
export const writings: Record<ExportFormat, Writing> = {
  csv: {
    type: csvType,
    head: csvStart + csvLine(Object.keys(columns)),
    write: (key, _, context) => csvLine(cells.map((cell) => cell(key, context))),
    foot: '',
  },
  json: {
    type: 'application/json',
    head: '[',
    write: (key, index) => (index === 0 ? '\n' : ',\n') + JSON.stringify(key),
    foot: '\n]\n',
  },
};

/** The name of the file: by the day on which it is made. */
export function exportName(format: ExportFormat, now: number, zone: string): string {
  const day = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  return `keyroom-api-keys-${day}.${format}`;
}
