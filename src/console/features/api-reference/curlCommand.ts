import type { ReferenceCall } from './reference.ts';

/** An argument for a POSIX shell, which takes it as it stands. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

const credentials: Readonly<Record<string, string>> = {
  apiKey: '-H "api-secret-key: $API_SECRET_KEY"',
  sessionCookie: '-b "sID=$SID"',
  requestID: '-H "rID: $RID"',
};

function toUrl({ path, parameters }: ReferenceCall, origin: string): string {
  const exampleOf = (name: string) => String(parameters.find((parameter) => parameter.name === name)?.example ?? name);
  const query = parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name }) => `${name}=${encodeURIComponent(exampleOf(name))}`);
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(exampleOf(name)));
  return `${origin}${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** The call as a command for a POSIX shell. Secrets come from the environment: a command line is no place for them. */
export function curlCommand(call: ReferenceCall, origin: string): string {
  const [schemes = []] = call.callers;
  const body = call.request?.example;
  return [
    `curl ${call.method === 'GET' ? '' : `-X ${call.method} `}${quote(toUrl(call, origin))}`,
    "-H 'api-version: v1'",
    ...schemes.map((scheme) => credentials[scheme]).filter((option) => option !== undefined),
    ...(body === undefined
      ? []
      : ["-H 'Content-Type: application/json'", `-d ${quote(JSON.stringify(body, null, 2))}`]),
  ].join(' \\\n  ');
}
