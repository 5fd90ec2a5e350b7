import { hash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toCookie } from '#manager/sessions/tokens.ts';
import type { ShownManager } from './backend.ts';
import { pagePolicy, signedInHint } from './headers.ts';

const noncePlaceholder = '__CSP_NONCE__';
const year = 365 * 24 * 60 * 60 * 1000;

/** A tag that names ahead what only who is signed in will need. */
const signedInOnly = /\s*<link\b[^>]* data-for="signed-in"[^>]*>/g;

function hasCookie({ headers: { cookie = '' } }: FastifyRequest, name: string): boolean {
  return cookie.split('; ').some((each) => each.startsWith(`${name}=`) && each.length > name.length + 1);
}

/**
 * Each of several managers has its sessions below its own address. One that comes along with the page is of a time when there was
 * one manager, and none of them is to get it.
 */
function endOldSession(request: FastifyRequest, reply: FastifyReply): void {
  const secure = request.protocol === 'https';
  for (const name of ['sID', 'rID']) reply.header('set-cookie', toCookie(name, '', { secure }));
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Has the page know, before its first script runs, which managers it is in front of. */
function tellManagers(html: string, managers: readonly ShownManager[] | undefined): string {
  if (!managers) return html;
  const content = JSON.stringify(managers).replaceAll(/[&<>"]/g, (character) => escapes[character] ?? '');
  return html.replace(/(?=<script\b)/, () => `<meta name="keyroom-managers" content="${content}">`);
}

/** The scripts that stand in the page itself, as its policy names them. */
function hashScripts(html: string): string[] {
  const scripts = html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs);
  return [...scripts].map(([, text = '']) => `sha256-${hash('sha256', text, 'base64')}`);
}

/** Serves the page, with a nonce of its own for each answer. */
function pageSender(
  html: string,
  managers: readonly ShownManager[] = [],
): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const signedIn = html.split(noncePlaceholder);
  const strangers = html.replaceAll(signedInOnly, '').split(noncePlaceholder);
  const scripts = hashScripts(html);
  const areSeveral = managers.some(({ name }) => name !== undefined);
  return (request, reply) => {
    const nonce = randomBytes(18).toString('base64url');
    const hasSession = hasCookie(request, 'sID');
    if (hasSession && areSeveral) endOldSession(request, reply);
    // Only a guess at what the page will need: who is behind it the API finds out.
    const known = areSeveral ? hasCookie(request, signedInHint) : hasSession;
    return reply
      .header('content-security-policy', pagePolicy(nonce, scripts))
      .type('text/html; charset=utf-8')
      .send((known ? signedIn : strangers).join(nonce));
  };
}

/** Whether a place in the console is asked for, rather than a file or data: by a browser, or by a tool that takes anything. */
function isNavigation(request: FastifyRequest): boolean {
  const [pathname = ''] = request.url.split('?', 1);
  const file = pathname.slice(pathname.lastIndexOf('/') + 1).includes('.');
  const { accept = '*/*' } = request.headers;
  return !file && !pathname.startsWith('/assets/') && (accept.includes('text/html') || accept === '*/*');
}

/**
 * Serves the built console: its assets for good, its other files while they stay the same, and its page for every place in it.
 * `folder` is looked at once, here. `managers`: those that this server is only in front of.
 */
export async function serveConsole(
  app: FastifyInstance,
  folder: string,
  managers?: readonly ShownManager[],
): Promise<void> {
  const index = path.join(folder, 'index.html');
  if (!existsSync(index)) {
    app.setNotFoundHandler((_request, reply) =>
      reply.code(404).type('text/plain; charset=utf-8').send('The console has not been built. Run "npm run build".\n'),
    );
    return;
  }
  const assets = path.join(folder, 'assets');
  // Left to itself it would read the whole folder for each answer, to see how a name is spelled.
  await app.register(fastifyStatic, { root: assets, serve: false, preCompressed: true, immutable: true, maxAge: year });
  const names = new Set(existsSync(assets) ? readdirSync(assets) : []);
  app.get<{ Params: { name: string } }>('/assets/:name', ({ params: { name } }, reply) =>
    names.has(name) ? reply.sendFile(name) : reply.callNotFound(),
  );
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'index.html' || /\.(br|gz)$/.test(entry.name)) continue;
    app.get(`/${entry.name}`, (_request, reply) =>
      reply.sendFile(entry.name, folder, { cacheControl: true, immutable: false, maxAge: 0 }),
    );
  }
  const sendPage = pageSender(tellManagers(readFileSync(index, 'utf8'), managers), managers);
  app.setNotFoundHandler((request, reply) =>
    isNavigation(request)
      ? sendPage(request, reply)
      : reply.code(404).type('text/plain; charset=utf-8').send('There is no such file.\n'),
  );
}
