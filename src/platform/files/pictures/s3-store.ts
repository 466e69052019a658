/** Puts pictures into the bucket and takes them out; one that hangs or refuses is a 503 for the caller and a line in the log. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Core } from '@strapi/strapi';
import { AwsClient } from 'aws4fetch';
import { DomainError } from '#domain/errors';
import type { S3Settings } from './s3-settings';

const PATIENCE_MS = 10_000;

/** Strapi's own idea of a picture, or of one of its sizes, as far as it matters here. */
export interface Picture {
  hash: string;
  ext: string;
  mime: string;
  url: string;
  stream?: Readable;
  buffer?: Buffer;
}

interface Folder {
  delete: (picture: Picture) => Promise<unknown>;
}

/** @param folder where pictures lie that came before the bucket. @returns what stands in for Strapi's local folder. */
export function s3Store(strapi: Core.Strapi, settings: S3Settings, folder: Folder) {
  const { accessKeyId, secretAccessKey, region } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 });
  const upload = async (picture: Picture): Promise<void> => {
    const content = picture.buffer ?? (picture.stream ? await buffer(picture.stream) : Buffer.alloc(0));
    const url = addressOf(settings, picture);
    await ask(strapi, client, { method: 'PUT', url, headers: { 'content-type': picture.mime }, body: content });
    picture.url = url.href;
  };
  const remove = async (picture: Picture): Promise<void> => {
    // What never arrived has no address, and is nowhere.
    if (!picture.url) return;
    if (!picture.url.startsWith(`${settings.address}/`)) return void (await folder.delete(picture));
    await ask(strapi, client, { method: 'DELETE', url: new URL(picture.url), headers: {}, body: Buffer.alloc(0) });
  };
  const replace = async (next: Picture, last: Picture): Promise<void> => {
    await upload(next);
    if (next.url !== last.url) await remove(last);
  };
  return { upload, uploadStream: upload, replace, replaceStream: replace, delete: remove };
}

const addressOf = ({ address }: S3Settings, { hash, ext }: Picture): URL => new URL(`${address}/${encodeURIComponent(hash + ext)}`);

interface S3Request {
  method: 'PUT' | 'DELETE';
  url: URL;
  headers: Record<string, string>;
  body: Buffer;
}

/** The content is signed, too: over plain HTTP nobody can put another picture in its place. @throws DomainError `upload.store_away` */
async function ask(strapi: Core.Strapi, client: AwsClient, { method, url, headers, body }: S3Request): Promise<void> {
  const content = createHash('sha256').update(body).digest('hex');
  const trouble = await client
    .fetch(url.href, {
      method,
      headers: { ...headers, 'x-amz-content-sha256': content },
      ...(method === 'PUT' && { body: new Uint8Array(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    .then(refusalIn, reasonOf);
  if (!trouble) return;
  strapi.log.error(`S3: ${method} ${url.href}: ${trouble}`);
  throw new DomainError('upload.store_away');
}

async function refusalIn(answer: Response): Promise<string | null> {
  const text = await answer.text().catch(() => '');
  if (answer.ok) return null;
  return `${answer.status} ${/<Code>([\w.]+)<\/Code>/.exec(text)?.[1] ?? answer.statusText}`;
}

function reasonOf(error: Error & { cause?: { code?: string } }): string {
  return error.cause?.code ?? error.message;
}
