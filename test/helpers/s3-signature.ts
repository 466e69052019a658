/** What a bucket expects (AWS Signature Version 4, the body in one piece), written beside the library that the product signs with. */
import { createHash, createHmac } from 'node:crypto';

export interface S3Request {
  method: 'GET' | 'PUT' | 'DELETE';
  /** Its path already encoded; no query. */
  url: URL;
  headers: Record<string, string>;
  body: Buffer;
}

export interface S3Signer {
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** @returns the headers to send, those given and the signature among them. */
export function signed({ method, url, headers, body }: S3Request, signer: S3Signer, at: Date): Record<string, string> {
  const moment = at.toISOString().replace(/[-:]|\.\d+/g, '');
  const day = moment.slice(0, 8);
  const sent = { ...lowerCased(headers), host: url.host, 'x-amz-content-sha256': sha256(body), 'x-amz-date': moment };
  const lines = Object.entries(sent).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = lines.map(([name]) => name).join(';');
  const canonical = [
    method,
    url.pathname,
    '',
    ...lines.map(([name, value]) => `${name}:${value.trim()}`),
    '',
    names,
    sent['x-amz-content-sha256'],
  ];
  const scope = `${day}/${signer.region}/s3/aws4_request`;
  const key = scope.split('/').reduce<Buffer | string>((secret, part) => hmac(secret, part), `AWS4${signer.secretAccessKey}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', moment, scope, sha256(canonical.join('\n'))].join('\n')).toString('hex');
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${signer.accessKeyId}/${scope},SignedHeaders=${names},Signature=${signature}`,
  };
}

const lowerCased = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');
const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
