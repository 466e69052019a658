/** How a receiver knows that a call is ours and fresh: HMAC-SHA256 over the moment and the raw body, one signature for each secret that is valid. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const SIGNATURE_HEADER = 'X-Samovar-Signature';
/** How far a receiver should let the clocks differ, in seconds. */
export const TOLERANCE_SECONDS = 300;

/** @param seconds since 1970. @returns `t=1769884200,v1=<hex>`, with one more `v1` for each further secret */
export const sign = (body: string, { secrets, seconds }: { secrets: readonly string[]; seconds: number }): string =>
  [`t=${seconds}`, ...secrets.map((secret) => `v1=${digest(body, secret, seconds)}`)].join(',');

/** The receiver's side, as our own inbound calls use it. */
export function isSigned(body: string, header: string, { secrets, seconds }: { secrets: readonly string[]; seconds: number }): boolean {
  const parts = header.split(',').map((part) => part.trim().split('=') as [string, string?]);
  const sent = Number(parts.find(([name]) => name === 't')?.[1]);
  if (!Number.isInteger(sent) || Math.abs(seconds - sent) > TOLERANCE_SECONDS) return false;
  const given = parts.filter(([name]) => name === 'v1').map(([, value]) => Buffer.from(value ?? '', 'hex'));
  return secrets.some((secret) => {
    const wanted = Buffer.from(digest(body, secret, sent), 'hex');
    return given.some((one) => one.length === wanted.length && timingSafeEqual(one, wanted));
  });
}

const digest = (body: string, secret: string, seconds: number): string =>
  createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
