import type { Endpoint } from '#contract/endpoint.ts';
import type { ErrorCode } from '#contract/errors.ts';
import { errorWords } from '#contract/reference/errors.ts';
import type { OperationWords } from '#contract/reference/words.ts';
import { statusOf } from '#manager/errors.ts';
import type { Part } from './schemas.ts';

/** What can go wrong in a call. */
function listCodes({ method, path, access, body, query }: Endpoint, { codes = [] }: OperationWords): ErrorCode[] {
  const reads = body !== undefined || query !== undefined;
  return [
    'malformed',
    ...(reads ? (['invalid'] as const) : []),
    'unsupported_version',
    ...(access !== 'anyone' ? (['not_authenticated', 'session_ended', 'forbidden'] as const) : []),
    ...(path.includes(':') ? (['not_found'] as const) : []),
    ...codes,
    ...(method === 'GET' ? [] : (['too_large'] as const)),
    ...(method === 'POST' ? (['not_json'] as const) : []),
    'too_many_requests',
    'internal',
    'unavailable',
  ];
}

const retryAfter = {
  'Retry-After': { description: 'Whole seconds until it makes sense to try again.', schema: { type: 'integer' } },
};

function describeFailure(codes: readonly ErrorCode[], error: Part): Part {
  return {
    description: codes.map((code) => `\`${code}\`: ${errorWords[code]}`).join('\n\n'),
    ...(codes.some((code) => code === 'too_many_requests' || code === 'unavailable') ? { headers: retryAfter } : {}),
    content: { 'application/json': { schema: { allOf: [error, { properties: { code: { enum: codes } } }] } } },
  };
}

/** The failures of all calls: those that are alike are described once. */
export interface Failures {
  components: Record<string, Part>;
  /** The answers of 400 and above to a call, by status. */
  refer(endpoint: Endpoint, words: OperationWords): Readonly<Record<string, Part>>;
}

/** `error` is the reference to the schema of their bodies. */
export function createFailures(error: Part): Failures {
  const components: Failures['components'] = {};
  return {
    components,
    refer(endpoint, words) {
      const byStatus = Map.groupBy(listCodes(endpoint, words), (code) => statusOf[code]);
      const references = [...byStatus].map(([status, codes]) => {
        const name = codes.join('.');
        components[name] ??= describeFailure(codes, error);
        return [status, { $ref: `#/components/responses/${name}` }];
      });
      return Object.fromEntries(references);
    },
  };
}
