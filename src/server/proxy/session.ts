import * as z from 'zod/mini';
import { administratorEndpoints } from '#contract/administrators.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { role } from '#contract/role.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { type CurrentSession, currentSession } from '#contract/sessions.ts';
import { integer } from '#contract/values.ts';
import { refuseEnded } from '#manager/auth/credentials.ts';
import { discard, isOfApi } from './answer.ts';
import type { Begun } from './cookies.ts';
import { askInstead, type Exchange } from './exchange.ts';
import { fillIn } from './outgoing.ts';

const account = z.extend(currentSession.shape.administrator, { roleID: integer });

function parse<Schema extends z.ZodMiniType>(schema: Schema, body: Buffer): z.output<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(body.toString())).data;
  } catch {
    return undefined;
  }
}

/** What the manager shows of an object; undefined where it does not, or not in a way that can be read. */
async function look<Schema extends z.ZodMiniType>(
  exchange: Exchange,
  endpoint: Endpoint,
  id: number,
  schema: Schema,
): Promise<z.output<Schema> | undefined> {
  const incoming = await askInstead(exchange, endpoint, fillIn(endpoint, { id }, refuseEnded));
  if (incoming.status === 401) return refuseEnded();
  const shown = incoming.status === 200 && isOfApi(endpoint, incoming);
  if (shown && Buffer.isBuffer(incoming.body)) return parse(schema, incoming.body);
  discard(incoming);
  return undefined;
}

/** Who is signed in, as far as a manager shows it that does not know the question. */
export async function describeSession(exchange: Exchange, begun: Begun): Promise<CurrentSession> {
  const { administratorID } = begun;
  const found = await look(exchange, administratorEndpoints.describe, administratorID, account);
  const { roleID, ...administrator } = found ?? { ID: administratorID };
  const held = roleID === undefined ? undefined : await look(exchange, roleEndpoints.describe, roleID, role);
  return {
    ...begun,
    lastActivity: exchange.front.clock(),
    accessType: 'webService',
    administrator,
    ...(held ? { role: held } : {}),
    extensions: false,
  };
}
