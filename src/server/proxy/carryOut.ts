import type { FastifyReply } from 'fastify';
import type { Endpoint } from '#contract/endpoint.ts';
import { legacyEndpoints } from '#contract/legacy.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { setUpEndpoints } from '#contract/setUp.ts';
import { readCredentials, refuseEnded } from '#manager/auth/credentials.ts';
import { discard, isOfApi, requireOfApi, sendAnswer } from './answer.ts';
import { askInstead, type Exchange, forward } from './exchange.ts';
import { fillIn, isReading, queryOf } from './outgoing.ts';
import type { Incoming } from './reception.ts';
import { describeSession } from './session.ts';

type CarryOut = (exchange: Exchange) => Promise<FastifyReply>;

/** Whether the manager does not know the call: then it says so, or shows a page. */
function isUnknown({ endpoint }: Exchange, incoming: Incoming): boolean {
  const { status } = incoming;
  return status === 404 || status === 405 || (status < 500 && !isOfApi(endpoint, incoming));
}

function admit({ front, endpoint }: Exchange, incoming: Incoming): void {
  requireOfApi(endpoint, incoming, { address: front.upstream.address, changes: !isReading(endpoint) });
}

const passOn: CarryOut = async (exchange) => {
  const { front, endpoint, caller, request, reply } = exchange;
  const incoming = await forward(exchange);
  admit(exchange, incoming);
  if (caller.kind === 'session') front.cookies.passOn(incoming.headers, request, reply);
  return sendAnswer(reply, endpoint, incoming);
};

/** What the manager may say only now has to be kept, by the browser. */
const signIn: CarryOut = async (exchange) => {
  const { front, endpoint, request, reply } = exchange;
  const incoming = await forward(exchange);
  admit(exchange, incoming);
  if (incoming.status < 300) {
    front.cookies.passOn(incoming.headers, request, reply);
    front.cookies.remember(incoming.body, request, reply);
  }
  return sendAnswer(reply, endpoint, incoming);
};

const tellSession: CarryOut = async (exchange) => {
  const { front, caller, request, reply } = exchange;
  const begun = front.cookies.recall(request);
  const headers = { ...caller.headers, ...(begun ? { rID: begun.RID } : {}) };
  const proven = { ...exchange, caller: { ...caller, headers } };
  const incoming = await forward(proven);
  if (!isUnknown(exchange, incoming)) {
    admit(exchange, incoming);
    return sendAnswer(reply, exchange.endpoint, incoming);
  }
  discard(incoming);
  return reply.send(await describeSession(proven, begun ?? refuseEnded()));
};

/** Whatever becomes of it at the manager, the browser keeps nothing of the session. */
const signOut: CarryOut = async (exchange) => {
  const { front, endpoint, request, reply } = exchange;
  front.cookies.forget(request, reply);
  const incoming = await forward(exchange);
  if (!isUnknown(exchange, incoming)) {
    admit(exchange, incoming);
    return sendAnswer(reply, endpoint, incoming);
  }
  discard(incoming);
  const { sessionID: sID } = readCredentials(request.headers);
  const path = fillIn(legacyEndpoints.signOut, {}, refuseEnded) + queryOf(legacyEndpoints.signOut, { sID });
  discard(await askInstead(exchange, legacyEndpoints.signOut, path));
  return reply.send();
};

/** A manager that does not know the question was set up long ago. */
const tellSetUp: CarryOut = async (exchange) => {
  const incoming = await forward(exchange);
  if (incoming.status === 200 && !isUnknown(exchange, incoming)) {
    return sendAnswer(exchange.reply, exchange.endpoint, incoming);
  }
  if (incoming.status >= 500) admit(exchange, incoming);
  discard(incoming);
  return exchange.reply.send({ needed: false });
};

/** The calls that take more than passing on: some managers do not know them. */
const special = new Map<Endpoint, CarryOut>([
  [sessionEndpoints.create, signIn],
  [sessionEndpoints.current, tellSession],
  [sessionEndpoints.remove, signOut],
  [setUpEndpoints.status, tellSetUp],
]);

export function carryOut(exchange: Exchange): Promise<FastifyReply> {
  return (special.get(exchange.endpoint) ?? passOn)(exchange);
}
