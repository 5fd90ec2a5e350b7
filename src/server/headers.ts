const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** On every answer. A page replaces its content security policy, a file its caching. */
export const securityHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': nothing,
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** On every answer outside of the API, in addition: they mean something to documents and workers only. */
export const documentHeaders = {
  ...securityHeaders,
  'cross-origin-embedder-policy': 'require-corp',
  'origin-agent-cluster': '?1',
  'permissions-policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
};

/** On every answer that reaches a trustworthy origin: browsers ignore it elsewhere, and complain. */
export const openerPolicy = 'same-origin';

/** On every answer over TLS. */
export const strictTransportSecurity = 'max-age=63072000; includeSubDomains';

/**
 * What our own page may do: load our own files, run the scripts in it that were built with it (by hash, such as `sha256-…`), and
 * style itself where the style carries this answer's nonce.
 */
export function pagePolicy(nonce: string, scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts.map((hash) => `'${hash}'`)].join(' '),
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Cookie that says of one of several managers, whose sessions the page is not sent, that somebody signed in there. Worth nothing to anybody. */
export const signedInHint = 'signedIn';
