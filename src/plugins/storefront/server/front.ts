/**
 * Stands in front of the middleware stack: a stranger's read of the menu is answered from memory, else by one statement, else by the stack.
 * Everything else, and whatever goes wrong here, is the stack's.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { requestIdOf } from '../../../middlewares/request-log';
import { shownAddress } from '#platform/logging/shown-address';
import { databaseAwaySince } from '#platform/postgres/absence';
import { send, type Answer } from './answer';
import type { Answers } from './answers';
import { answerByStack } from './capture';
import { publicRead, type PublicRead } from './public-read';
import { createStackHeaders } from './stack-headers';

/** Answers by one statement of its own, or null where only the stack can. */
export type LeanRead = (read: PublicRead) => Promise<Answer | null> | null;

export function standInFront(strapi: Core.Strapi, { answers, lean }: { answers: Answers; lean: LeanRead }): () => void {
  const server = strapi.server.httpServer;
  const inner = server.listeners('request') as RequestListener[];
  const stack: RequestListener = (request, response) => inner.forEach((listener) => void listener.call(server, request, response));
  const front = frontOf(strapi, { answers, lean, stack });
  server.removeAllListeners('request');
  server.on('request', front);
  return () => {
    server.off('request', front);
    for (const listener of inner) server.on('request', listener);
  };
}

function frontOf(
  strapi: Core.Strapi,
  { answers, lean, stack }: { answers: Answers; lean: LeanRead; stack: RequestListener },
): RequestListener {
  const stackHeaders = createStackHeaders(strapi);
  const isLogged = (strapi.log as { isLevelEnabled(level: string): boolean }).isLevelEnabled('http');

  const reply = (request: IncomingMessage, response: ServerResponse, answer: Answer, started: number, more: string[] = []) => {
    const requestId = String(response.getHeader('X-Request-Id') ?? requestIdOf(request.headers['x-request-id']));
    const headers = ['X-Request-Id', requestId, ...stackHeaders.for(request), ...more];
    send(request, response, { answer, headers });
    if (isLogged) log(strapi, request, { status: response.statusCode, requestId, started });
  };

  /** RFC 9111, 4.2.4: what is known is better than no answer while the origin can't be reached, and says how old it is. */
  const replyStale = (request: IncomingMessage, response: ServerResponse, { key }: PublicRead): boolean => {
    const known = answers.stale(key);
    if (!known) return false;
    for (const name of OF_A_FAULT) response.removeHeader(name);
    reply(request, response, known.answer, performance.now(), staleHeaders(known.age));
    return true;
  };

  const askStack = (request: IncomingMessage, response: ServerResponse, read: PublicRead) => {
    const generation = answers.generation();
    const kept = (answer: Answer) => {
      stackHeaders.learn(response);
      answers.put(read.key, answer, generation);
    };
    answerByStack(request, response, { stack, kept, unavailable: () => replyStale(request, response, read) });
  };

  let nextTurn = 0;
  /** While the database is away one read a second looks whether it is back. */
  const isTurn = (): boolean => {
    const now = performance.now();
    if (now < nextTurn) return false;
    nextTurn = now + LOOK_MS;
    return true;
  };

  return (request, response) => {
    const read = publicRead(request);
    if (!read) return stack(request, response);
    if (!stackHeaders.areKnown()) return askStack(request, response, read);
    const started = performance.now();
    const known = answers.get(read.key);
    if (known) return reply(request, response, known, started);
    if (databaseAwaySince() !== null && !isTurn() && replyStale(request, response, read)) return;
    const made = answerLean({ answers, lean, read });
    if (!made) return askStack(request, response, read);
    made.then(
      (answer) => (answer ? reply(request, response, answer, started) : askStack(request, response, read)),
      () => askStack(request, response, read),
    );
  };
}

function answerLean({ answers, lean, read }: { answers: Answers; lean: LeanRead; read: PublicRead }): Promise<Answer | null> | null {
  const generation = answers.generation();
  let isPossible = true;
  const made = answers.once(read.key, () => {
    const answer = lean(read);
    isPossible = answer !== null;
    return answer ?? Promise.resolve(null);
  });
  if (!isPossible) return null;
  return made.then((answer) => {
    if (answer) answers.put(read.key, answer, generation);
    return answer;
  });
}

const LOOK_MS = 1_000;
const OF_A_FAULT = ['Content-Length', 'Content-Type', 'Retry-After'];

/** RFC 9211: a time to live below zero is how long the answer has been stale. */
const staleHeaders = (age: number): string[] => [
  'Age',
  String(age),
  'Cache-Status',
  `samovar; hit; ttl=-${age}; detail="the database is away"`,
];

/** The line that `request-log` writes for what the stack answers. */
function log(
  strapi: Core.Strapi,
  { method = 'GET', url = '' }: IncomingMessage,
  said: { status: number; requestId: string; started: number },
): void {
  strapi.log.http({
    message: `${method} ${shownAddress({ method, path: url.split('?')[0] ?? '' })} ${said.status}`,
    actor: { kind: 'public', id: null },
    status: said.status,
    milliseconds: Math.round(performance.now() - said.started),
    requestId: said.requestId,
  });
}
