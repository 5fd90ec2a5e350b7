/** What the columns are called; their IDs are those that the address sorts by. */
export const columnNames = {
  keyName: 'apiKeys.name',
  ID: 'apiKeys.id',
  role: 'apiKeys.role',
  state: 'apiKeys.state',
  expiryDate: 'apiKeys.expires',
  lastSignIn: 'apiKeys.lastSignIn',
  failed: 'apiKeys.failed',
  unlockTime: 'apiKeys.unlockTime',
  created: 'apiKeys.created',
  language: 'apiKeys.language',
  timeZone: 'apiKeys.timeZone',
} as const;
