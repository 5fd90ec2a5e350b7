import { jsonLiteral, secretVariable, shellLiteral } from '#console/lib/literals.ts';
import type { ReferenceCall } from './reference.ts';

const credentials: Readonly<Record<string, string>> = {
  apiKey: `-H "api-secret-key: $${secretVariable}"`,
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
    `curl ${call.method === 'GET' ? '' : `-X ${call.method} `}${shellLiteral(toUrl(call, origin))}`,
    "-H 'api-version: v1'",
    ...schemes.map((scheme) => credentials[scheme]).filter((option) => option !== undefined),
    ...(body === undefined ? [] : ["-H 'Content-Type: application/json'", `-d ${shellLiteral(jsonLiteral(body))}`]),
  ].join(' \\\n  ');
}
