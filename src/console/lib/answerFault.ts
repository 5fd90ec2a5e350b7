/** Where in an answer something is not as the contract has it: `apiKeys[3].roleID`. Names of fields only, never what is in them. */
export function faultPlace(error: unknown): string {
  const path: unknown = (error as { issues?: { path: unknown }[] } | undefined)?.issues?.[0]?.path;
  if (!Array.isArray(path)) return '';
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
