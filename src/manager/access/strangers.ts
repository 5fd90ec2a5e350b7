import { type As, roles, sessionHeaders, type TestBed } from '#manager/testing.ts';

const day = 86_400_000;

async function addKey(bed: TestBed, as: As, key: object) {
  const { body } = await bed.call('POST', '/apikeys', { as, body: { roleID: roles.fullAccess, ...key } });
  return { id: Number(body.ID), as: { 'api-secret-key': String(body.secretKey) } };
}

/** Keys that are not let in. None of them is told why. */
export async function addRefusedKeys(bed: TestBed): Promise<Record<string, As>> {
  const { as } = await bed.signIn();
  const closed = await bed.addRole({ name: 'Console only', rights: {}, allowWebService: false });
  const good = await addKey(bed, as, { keyName: 'good' });
  const locked = await addKey(bed, as, { keyName: 'locked', active: false });
  const expired = await addKey(bed, as, { keyName: 'expired', expiryDate: bed.clock.now + 1 });
  const shut = await addKey(bed, as, { keyName: 'shut', roleID: closed });
  const deleted = await addKey(bed, as, { keyName: 'deleted' });
  const renewed = await addKey(bed, as, { keyName: 'renewed' });
  await bed.call('DELETE', `/apikeys/${deleted.id}`, { as });
  await bed.call('POST', `/apikeys/${renewed.id}/secretkey`, { as });
  bed.clock.advance(1);
  const secret = good.as['api-secret-key'].split(':')[1] ?? '';
  return {
    'an empty key': { 'api-secret-key': '' },
    'a garbage key': { 'api-secret-key': 'nothing' },
    'an unknown key': { 'api-secret-key': `999:${secret}` },
    'a wrong secret': { 'api-secret-key': `${good.id}:${'A'.repeat(43)}=` },
    'the secret of another key': { 'api-secret-key': `${renewed.id}:${secret}` },
    'the secret alone': { 'api-secret-key': secret },
    'a locked key': locked.as,
    'an expired key': expired.as,
    'a key whose role may not call the API': shut.as,
    'a deleted key': deleted.as,
    'a secret that was replaced': renewed.as,
  };
}

/** Sessions that are not let in, with a request ID that belongs to them. */
export async function addEndedSessions(bed: TestBed): Promise<Record<string, As>> {
  const shut = await bed.addRole({ name: 'Nowhere', rights: {} });
  const [idle, left, locked, deleted, barred] = [
    await bed.signIn(),
    await bed.signIn(),
    await bed.signIn(),
    await bed.signIn(),
    await bed.signIn(shut),
  ];
  bed.clock.advance(day);
  const { as } = await bed.signIn();
  await bed.db.updateTable('session').set({ created: bed.clock.now, last_activity: bed.clock.now }).execute();
  await bed.db
    .updateTable('session')
    .set({ created: 0 })
    .where('administrator_id', '=', idle.administratorID)
    .execute();
  await bed.call('DELETE', '/sessions', { as: left.as });
  await bed.call('POST', `/administrators/${locked.administratorID}`, { as, body: { active: false } });
  await bed.call('DELETE', `/administrators/${deleted.administratorID}`, { as });
  const closing = { allowUserInterface: false, allowWebService: false };
  await bed.call('POST', `/roles/${shut}`, { as, body: closing });
  return {
    'no session': sessionHeaders('0'.repeat(32)),
    'a garbage cookie': { cookie: 'sID=x', rid: 'x' },
    'an expired session': idle.as,
    'a session that was left': left.as,
    'the session of a locked user': locked.as,
    'the session of a deleted user': deleted.as,
    'the session of a role that lets nobody in': barred.as,
  };
}

/** A live session whose cookie comes without what belongs to it. */
export async function addUnproven(bed: TestBed): Promise<Record<string, As>> {
  const { sID } = await bed.signIn();
  const other = await bed.signIn();
  return {
    'a cookie alone': { cookie: `sID=${sID}` },
    'a cookie with an empty request ID': { cookie: `sID=${sID}`, rid: '' },
    'a cookie with the request ID of another session': { cookie: `sID=${sID}`, rid: other.rID },
  };
}

/** Two at once, of whom neither is believed. */
export async function addTwoIdentities(bed: TestBed): Promise<Record<string, As>> {
  const [session, { as: key }] = [await bed.signIn(), await bed.createKey()];
  return {
    'a key and a session': { ...key, ...session.as },
    'a key and a cookie': { ...key, cookie: `sID=${session.sID}` },
    'a key and a request ID': { ...key, rid: session.rID },
  };
}
