/** What a floor shows of an API key. */
export interface Key {
  ID: number;
  keyName: string;
  description: string;
  timeZone: string;
  created: number;
}

export async function fetchKeys(address: string): Promise<Key[]> {
  const response = await fetch(address);
  return (await response.json()).apiKeys;
}
