/** The first that fits decides: Edge and Opera say that they are Chrome, and Chrome that it is Safari. */
const browsers = [
  ['Edge', /\bEdgA?\/|\bEdgiOS\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bVersion\/[\d.]+.* Safari\//],
] as const;

const systems = [
  ['Windows', /\bWindows\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac OS X\b|\bMacintosh\b/],
  ['Linux', /\bLinux\b|\bX11\b/],
] as const;

export interface Client {
  /** A browser, or how a program calls itself. Absent where nothing was said. */
  name: string | undefined;
  system: string | undefined;
}

/** What opened a session, from its `User-Agent`. For people to recognise what is theirs: it proves nothing. */
export function clientName(userAgent: string | undefined): Client {
  const text = userAgent?.trim() ?? '';
  const first = (known: readonly (readonly [string, RegExp])[]) => known.find(([, pattern]) => pattern.test(text))?.[0];
  const program = text.split(/[\s/(]/, 1)[0]?.slice(0, 60);
  return { name: first(browsers) ?? (program || undefined), system: first(systems) };
}
