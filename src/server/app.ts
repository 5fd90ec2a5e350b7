import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify';
import type { ErrorBody } from '#contract/errors.ts';
import type { Backend } from './backend.ts';
import type { Config } from './config.ts';
import { serveConsole } from './console.ts';
import { documentHeaders, openerPolicy, securityHeaders, strictTransportSecurity } from './headers.ts';
import { type LogStream, loggerOptions, logRequest } from './log.ts';
import { http, https } from './nodeHttp.ts';
import { toParserFault, unmetExpectation } from './parserFaults.ts';
import type { Certificate } from './tls.ts';

export interface Parts {
  backend: Backend;
  /** The built console. */
  consoleFolder: string;
  log: LogStream;
  /** Present: the app speaks TLS. */
  certificate?: Certificate;
}

const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16 * 1024,
  bodyLimit: 256 * 1024,
  /** Refused here instead, with a body. */
  requireHostHeader: false,
};

const page = new Set(['GET', 'HEAD']);

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function belongsToApi(url: string): boolean {
  return /^\/(?:managers\/[^/?]+\/)?(?:api|rest)(?:[/?]|$)/.test(url);
}

/** Of addresses of the API only: a client that was given ours with a slash at its end asks for `//api/…` or `/api//…`. */
function withoutSpareSlashes(url: string): string {
  if (!/\/(?:[/?]|$)/.test(url)) return url;
  const [path = '', ...query] = url.split(/(?=\?)/);
  const plain = path.replaceAll(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
  return belongsToApi(plain) ? [plain, ...query].join('') : url;
}

function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  const secure = request.protocol === 'https';
  if (secure) reply.header('strict-transport-security', strictTransportSecurity);
  if (belongsToApi(request.url)) {
    reply.headers(securityHeaders);
    return;
  }
  reply.headers(documentHeaders);
  if (secure || loopback.test(request.hostname)) reply.header('cross-origin-opener-policy', openerPolicy);
}

function answerFault(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    request.log.error({ request: request.id, err: error });
    return reply.code(500).send({
      code: 'internal',
      message: 'Something went wrong on our side. Try again; the log has the details under the request ID.',
      requestID: request.id,
    } satisfies ErrorBody);
  }
  // A path that @fastify/static refuses to look up is a file that is not there.
  if (status === 403) return reply.callNotFound() as unknown as FastifyReply;
  return reply.code(status).send({ code: 'malformed', message: 'The request is malformed.' } satisfies ErrorBody);
}

/** What a route takes and answers is judged by the contract: what compiles JSON schemas is not even loaded. */
function refuseSchemas(): never {
  throw new Error('Routes have no JSON schemas here.');
}

/** The whole server, ready to be injected into or to listen; it never listens by itself. */
export async function buildApp(
  config: Config,
  { backend, consoleFolder, log, certificate }: Parts,
): Promise<FastifyInstance> {
  const hops = config.trustProxy;
  const app = fastify<Server>({
    logger: loggerOptions(log),
    logController: new LogController({ disableRequestLogging: true }),
    // A logger for each request costs more than most requests do: what is logged of one says so itself.
    childLoggerFactory: (logger) => logger,
    genReqId: () => randomUUID(),
    rewriteUrl: ({ url = '/' }) => withoutSpareSlashes(url),
    trustProxy: typeof hops === 'number' ? (_address, hop) => hop < hops : hops,
    bodyLimit: limits.bodyLimit,
    schemaController: { compilersFactory: { buildValidator: refuseSchemas, buildSerializer: refuseSchemas } },
    routerOptions: { maxParamLength: limits.maxHeaderSize },
    forceCloseConnections: 'idle',
    serverFactory: (handler) => {
      const server = certificate
        ? https.createServer({ ...limits, ...certificate, minVersion: 'TLSv1.2' }, handler)
        : http.createServer(limits, handler);
      server.on('checkExpectation', ({ socket }) => server.emit('clientError', { code: unmetExpectation }, socket));
      // An https.Server is one in every respect that matters here.
      return server as Server;
    },
    frameworkErrors: (error, request, reply) => {
      setSecurityHeaders(request, reply);
      answerFault(error as FastifyError, request, reply);
      logRequest(log, request, reply);
    },
    clientErrorHandler: ({ code }, socket) => {
      if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
      const { status, answer } = toParserFault(code);
      socket.end(answer, () => socket.destroy());
      app.log.info({ status, fault: code, ip: socket.remoteAddress });
    },
  });

  app.addHook('onRequest', (request, reply, done) => {
    setSecurityHeaders(request, reply);
    if (request.raw.httpVersion === '1.1' && request.headers.host === undefined) {
      const message = 'The request has no Host header. Send the name that this address was reached by.';
      return reply.code(400).send({ code: 'malformed', message } satisfies ErrorBody);
    }
    if (page.has(request.method) || belongsToApi(request.url)) return done();
    reply
      .code(405)
      .header('allow', 'GET, HEAD')
      .send({
        code: 'method_not_allowed',
        message: 'This address can only be read. The API is under /api.',
      } satisfies ErrorBody);
  });
  app.addHook('onResponse', (request, reply, done) => {
    logRequest(log, request, reply);
    done();
  });
  // Answers that finish while the server closes leave connections behind that nobody would close for a minute.
  app.addHook('preClose', async () => {
    if (!app.server.listening) return;
    const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
    app.server.once('close', () => clearInterval(sweep));
  });
  app.setErrorHandler(answerFault);

  app.get('/healthz', async () => ({ status: 'alive' }));
  app.get('/readyz', async (request, reply) => {
    try {
      await backend.checkReady();
      return { status: 'ready' };
    } catch (error) {
      request.log.error({ request: request.id, err: error });
      return reply.code(503).send({ status: backend.notReady });
    }
  });
  await app.register(backend.plugin);
  await serveConsole(app, consoleFolder, backend.managers);
  return app;
}
