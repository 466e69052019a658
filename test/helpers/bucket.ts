/** A bucket that speaks as much of S3 as pictures need, over HTTP on loopback; it lets in only what is signed rightly. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { signed, type S3Request, type S3Signer } from './s3-signature';

export interface Bucket {
  url: string;
  objects: Map<string, { type: string; content: Buffer }>;
  /** Stops answering, but takes connections. */
  hang: () => void;
  stop: () => Promise<void>;
}

export async function startBucket(signer: S3Signer): Promise<Bucket> {
  const objects: Bucket['objects'] = new Map();
  let hangs = false;
  const server = createServer((request, response) => {
    if (hangs) return;
    void buffer(request).then((body) => {
      const name = request.url ?? '';
      const found = objects.get(name);
      if (request.method === 'GET')
        return found ? response.writeHead(200, { 'content-type': found.type }).end(found.content) : response.writeHead(404).end();
      if (!isSigned(request, body, signer)) return response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
      if (request.method === 'PUT') objects.set(name, { type: request.headers['content-type'] ?? '', content: body });
      else objects.delete(name);
      return response.writeHead(request.method === 'PUT' ? 200 : 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, objects, hang: () => (hangs = true), stop };
}

/** Signs what came over the wire once more; test/domain/s3.test.ts holds the signature against Amazon's own example. */
function isSigned({ method, url, headers }: IncomingMessage, body: Buffer, signer: S3Signer): boolean {
  const names = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1]?.split(';') ?? [];
  const moment = String(headers['x-amz-date']).replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name)) || Number.isNaN(Date.parse(moment)))
    return false;
  const given = Object.fromEntries(names.map((name) => [name, String(headers[name])]));
  const request = { method: method as S3Request['method'], url: new URL(url ?? '', `http://${headers.host}`), headers: given, body };
  const signature = (header: string | undefined) => /Signature=(\w+)/.exec(header ?? '')?.[1];
  return signature(signed(request, signer, new Date(moment)).authorization) === signature(headers.authorization);
}
