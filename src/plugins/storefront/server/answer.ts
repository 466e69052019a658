/** A ready-made answer: body, strong ETag, header list; sent with no more work than the request's own headers need. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import accepts from 'accepts';

export interface Answer {
  body: Buffer;
  etag: string;
  /** Made when first asked for. */
  zipped: Buffer | null;
  /** The moment at which the answer would change by itself; null = only by somebody's change. */
  expiresAt: number | null;
}

const CONTENT_TYPE = 'application/json; charset=utf-8';
/** Below this a packet carries it anyhow. */
const WORTH_ZIPPING = 1400;
const zip = promisify(gzip);

export const answerOf = (body: string | Buffer, expiresAt: number | null = null): Answer => {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return { body: bytes, etag: `"${createHash('sha1').update(bytes).digest('base64url')}"`, zipped: null, expiresAt };
};

/** What it occupies, its compressed twin included. */
export const sizeOf = (answer: Answer): number => Math.ceil(answer.body.length * 1.5) + 1024;

/** @param headers of the stack and of this request, as a flat list of names and values. */
export function send(request: IncomingMessage, response: ServerResponse, { answer, headers }: { answer: Answer; headers: string[] }): void {
  const isZipped = answer.body.length >= WORTH_ZIPPING && takesGzip(request);
  if (!isZipped) return write(request, response, { body: answer.body, etag: answer.etag, headers });
  const etag = `${answer.etag.slice(0, -1)}-gzip"`;
  const writeZipped = (body: Buffer) => write(request, response, { body, etag, headers: [...headers, 'Content-Encoding', 'gzip'] });
  if (answer.zipped) return writeZipped(answer.zipped);
  zip(answer.body).then(
    (zipped) => writeZipped((answer.zipped = zipped)),
    () => write(request, response, { body: answer.body, etag: answer.etag, headers }),
  );
}

const CHOICES_KEPT = 200;
const choices = new Map<string, boolean>();

/** Browsers say it in a few ways, which are weighed once each. */
function takesGzip(request: IncomingMessage): boolean {
  const said = String(request.headers['accept-encoding'] ?? '');
  if (!said) return false;
  const known = choices.get(said);
  if (known !== undefined) return known;
  const chosen = accepts(request).encoding(['gzip', 'identity']) === 'gzip';
  if (choices.size < CHOICES_KEPT && said.length < 200) choices.set(said, chosen);
  return chosen;
}

function write(request: IncomingMessage, response: ServerResponse, out: { body: Buffer; etag: string; headers: string[] }): void {
  const headers = [...out.headers, 'ETag', out.etag, 'Cache-Control', 'no-cache'];
  if (matches(request.headers['if-none-match'], out.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  headers.push('Content-Type', CONTENT_TYPE, 'Content-Length', String(out.body.length));
  response.writeHead(200, headers);
  if (request.method === 'HEAD') response.end();
  else response.end(out.body);
}

/** RFC 9110, 13.1.2: a weak comparison with each of the list. */
export const matches = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag));
