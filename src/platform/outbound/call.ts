/** One call of somebody else's server, for webhooks and pushes: no redirects, no private addresses, ten seconds at most, the answer read only a little. */
import http from 'node:http';
import https from 'node:https';
import { publicLookup, refusePrivateLiteral } from './addresses';

const PATIENCE_MS = 10_000;
const READ_BYTES = 1_000;

export interface Answer {
  /** null: nobody answered. */
  status: number | null;
  text: string;
}

/** Never rejects: whatever went wrong is the answer. */
export async function call(
  address: string,
  { body, headers, mayBePrivate }: { body: string | Buffer; headers: Record<string, string>; mayBePrivate: boolean },
): Promise<Answer> {
  try {
    const url = new URL(address);
    if (!mayBePrivate) refusePrivateLiteral(url);
    return await post(url, body, { headers, ...(mayBePrivate ? {} : { lookup: publicLookup }) });
  } catch (error) {
    return { status: null, text: (error as Error).message };
  }
}

const post = (url: URL, body: string | Buffer, options: http.RequestOptions): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const length = Buffer.byteLength(body);
    const headers = {
      'Content-Type': 'application/json',
      ...options.headers,
      'Content-Length': length,
      'User-Agent': 'Samovar-Webhooks/1',
    };
    const sent = request(url, { ...options, headers, method: 'POST', agent: false, signal: AbortSignal.timeout(PATIENCE_MS) }, (answer) => {
      let text = '';
      const done = () => resolve({ status: answer.statusCode ?? null, text: text.slice(0, READ_BYTES) });
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        text += chunk;
        if (text.length < READ_BYTES) return;
        done();
        answer.destroy();
      });
      answer.on('end', done);
      answer.on('error', reject);
    });
    sent.on('error', (error) => reject(error.name === 'AbortError' ? new Error(`No answer within ${PATIENCE_MS / 1000} s`) : error));
    sent.end(body);
  });
