/** The signature of calls in both directions: HMAC-SHA256 over "<seconds>.<body>" with the shared secret, five minutes of tolerance. */
import { createHmac, timingSafeEqual } from 'node:crypto';

const TOLERANCE_SECONDS = 300;
const seconds = () => Math.floor(Date.now() / 1000);

/** @param {string} body @param {string} secret @param {number} moment */
const digest = (body, secret, moment) => createHmac('sha256', secret).update(`${moment}.${body}`).digest();

/** @param {string} body @param {string} secret */
export function sign(body, secret) {
  const moment = seconds();
  return `t=${moment},v1=${digest(body, secret, moment).toString('hex')}`;
}

/** @param {string} body @param {string} header `t=<seconds>,v1=<hex>`, perhaps with several v1 @param {string} secret */
export function isSigned(body, header, secret) {
  const parts = header.split(',').map((part) => part.split('='));
  const moment = Number(parts.find(([name]) => name === 't')?.[1]);
  if (!Number.isInteger(moment) || Math.abs(seconds() - moment) > TOLERANCE_SECONDS) return false;
  const wanted = digest(body, secret, moment);
  return parts
    .filter(([name]) => name === 'v1')
    .map(([, value]) => Buffer.from(value ?? '', 'hex'))
    .some((given) => given.length === wanted.length && timingSafeEqual(given, wanted));
}
