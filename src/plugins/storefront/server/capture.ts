/** Lets the middleware stack answer a public read, and keeps what it said; where it can't, somebody may answer in its place. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { answerOf, matches, type Answer } from './answer';
import { VARY } from './stack-headers';

/**
 * @param kept is called with a complete 200 answer, before it leaves
 * @param unavailable is called in place of a 503, before anything of it leaves. @returns whether it has answered
 */
export function answerByStack(
  request: IncomingMessage,
  response: ServerResponse,
  { stack, kept, unavailable }: { stack: RequestListener; kept: (answer: Answer) => void; unavailable: () => boolean },
): void {
  // A HEAD is asked as a GET so that its answer can be kept too; Node still sends no body.
  if (request.method === 'HEAD') request.method = 'GET';
  const end = response.end.bind(response) as (...parts: unknown[]) => ServerResponse;
  response.end = ((...parts: unknown[]) => {
    response.end = end;
    const [body] = parts;
    if (response.statusCode === 503 && !response.headersSent && unavailable()) return response;
    if (!isWhole(response, body)) return end(...parts);
    const answer = answerOf(body);
    kept(answer);
    response.setHeader('Vary', VARY).setHeader('ETag', answer.etag).setHeader('Cache-Control', 'no-cache');
    if (!matches(request.headers['if-none-match'], answer.etag)) return end(...parts);
    response.statusCode = 304;
    response.removeHeader('Content-Type');
    response.removeHeader('Content-Length');
    return end();
  }) as ServerResponse['end'];
  stack(request, response);
}

const isWhole = (response: ServerResponse, body: unknown): body is string | Buffer =>
  (typeof body === 'string' || Buffer.isBuffer(body)) &&
  response.statusCode === 200 &&
  !response.headersSent &&
  !response.hasHeader('Set-Cookie') &&
  String(response.getHeader('Content-Type')).startsWith('application/json');
