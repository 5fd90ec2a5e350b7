/** Under which names an authenticator app lists the code, as its address says. */
export function enrolmentNames(uri: string): { account: string; issuer: string } {
  const { pathname, searchParams } = new URL(uri);
  const [before = '', ...rest] = decodeURIComponent(pathname.split('/').at(-1) ?? '').split(':');
  const account = rest.length > 0 ? rest.join(':').trim() : before;
  return { account, issuer: searchParams.get('issuer') ?? (rest.length > 0 ? before : '') };
}

/** A secret as people can type it: in groups of four. */
export function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? '';
}
