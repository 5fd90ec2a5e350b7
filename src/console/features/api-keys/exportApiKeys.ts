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
  /** One key as it stands in the file; what separates it from the next one is in `assemble`. */
  write: (key: ApiKey, context: ExportContext) => string;
  assemble: (written: readonly string[]) => string[];
}

/** How a file of each format is written: one key at a time, then as a whole. */
export const writings: Record<ExportFormat, Writing> = {
  csv: {
    type: csvType,
    write: (key, context) => csvLine(cells.map((cell) => cell(key, context))),
    assemble: (lines) => [csvStart, csvLine(Object.keys(columns)), ...lines],
  },
  json: {
    type: 'application/json',
    write: (key) => JSON.stringify(key),
    assemble: (objects) => ['[', objects.length > 0 ? `\n${objects.join(',\n')}\n` : '', ']\n'],
  },
};

/** The name of the file: by the day on which it is made. */
export function exportName(format: ExportFormat, now: number, zone: string): string {
  const day = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  return `keyroom-api-keys-${day}.${format}`;
}
