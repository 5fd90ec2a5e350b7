import type { FoundKey, Span } from './findSecretKey.ts';

/** What was pasted. */
export type PastedKind = 'secret' | 'header' | 'curl' | 'powerShell' | 'code' | 'json' | 'env' | 'text';

const kinds: readonly [PastedKind, RegExp][] = [
  ['curl', /\bcurl(?:\.exe)?\s/],
  ['powerShell', /\bInvoke-(?:RestMethod|WebRequest)\b|\$\w+\s*=\s*@?[{'"]/],
  ['code', /\bimport\s|\brequire\(|\brequests?\.\w+\(|\bconfiguration\.|\bfetch\(|\b(?:const|let|var)\s/],
  ['json', /^\s*[{[]/],
  ['env', /^\s*(?:export\s+|set\s+)?[A-Za-z_]\w*=/m],
  ['header', /^\s*[A-Za-z][\w-]*\s*:\s*\S/m],
];

/** What kind of thing a key was found in; `secret`: nothing but the key. */
export function kindOf(text: string, found: Span | undefined): PastedKind {
  const rest = found ? text.slice(0, found.from) + text.slice(found.to) : text;
  if (found && /^[\s'"]*$/.test(rest)) return 'secret';
  return kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text';
}

/** Headers that secrets are sent in to others; managers look for it in `api-secret-key` alone. */
const wrongNames = new Set([
  'authorization',
  'proxy-authorization',
  'x-api-key',
  'x-api-secret-key',
  'x-auth-token',
  'api-key',
  'apikey',
  'api_key',
  'api-secret',
  'api_secret_key',
  'apisecretkey',
]);

const nameBefore = /(['"]?)([A-Za-z][\w-]*)\1\s*\]?\s*([:=])\s*['"(]*\s*((?:bearer|basic|apikey|token)\s+)?$/i;

/** The wrong header that the key is sent in, where it is sent in one. */
export function wrongHeader(text: string, found: FoundKey, kind: PastedKind): (Span & { name: string }) | undefined {
  const match = nameBefore.exec(text.slice(0, found.from));
  if (!match) return undefined;
  const [, quote = '', name = '', separator = '', scheme = ''] = match;
  const isHeader = separator === ':' || (quote !== '' && kind === 'powerShell');
  if (!isHeader || !wrongNames.has(name.toLowerCase())) return undefined;
  if (kind === 'json' && /^api/i.test(name)) return undefined;
  const from = match.index + quote.length;
  return { from, to: from + name.length, name: `${name}${scheme && `: ${scheme.trim()}`}` };
}

/** The version that a call says to speak; `''`: none, where there should be one. */
export function statedVersion(text: string, kind: PastedKind): (Span & { version: string }) | undefined {
  const match = /api[-_]version['"\]]*\s*[:=,]\s*['"]?([\w.]+)/i.exec(text);
  if (match) return { from: match.index, to: match.index + match[0].length, version: match[1] ?? '' };
  return kind === 'curl' || kind === 'powerShell' ? { from: 0, to: 0, version: '' } : undefined;
}

/** The address that is called. */
export function calledAddress(text: string): (Span & { url: URL }) | undefined {
  const match = /https?:\/\/[^\s'"`<>]+/i.exec(text);
  if (!match) return undefined;
  const [address] = match;
  const url = URL.parse(address);
  return url?.host ? { from: match.index, to: match.index + address.length, url } : undefined;
}

const otherProducts: readonly [product: string, RegExp][] = [
  ['JWT', /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/],
  ['GitHub', /\b(?:gh[pousr]_|github_pat_)\w{20,}/],
  ['GitLab', /\bglpat-[\w-]{20,}/],
  ['AWS', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['Slack', /\bxox[abeprs]-[\w-]{10,}/],
  ['Stripe', /\b[rs]k_(?:live|test)_\w{10,}/],
];

/** A secret of another product. */
export function otherSecret(text: string): (Span & { product: string }) | undefined {
  for (const [product, pattern] of otherProducts) {
    const match = pattern.exec(text);
    if (match) return { from: match.index, to: match.index + match[0].length, product };
  }
  return undefined;
}

/** Where a secret key should be and something stands that was to be replaced by it. */
export function placeholder(text: string): Span | undefined {
  const match = /api[-_]secret[-_]key['"\]]*\s*[:=,]\s*['"]?([^\s'",}]+)/i.exec(text);
  const value = match?.[1] ?? '';
  if (!match || !/^[$<{%[]|your|secret|key|token|xxx/i.test(value)) return undefined;
  const to = match.index + match[0].length;
  return { from: to - value.length, to };
}
