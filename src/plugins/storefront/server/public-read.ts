/** Which requests are a stranger's reads of the menu, and which of them are the same read. */
import type { IncomingMessage } from 'node:http';
import { isRememberedRead } from '#platform/actions/remembered-reads';

export interface PublicRead {
  /** Equal for requests that must get the same answer. */
  key: string;
  /** `/api/dishes` */
  path: string;
  /** What follows the `?`, raw. */
  query: string;
}

/** Whoever sends one of these may get another answer than a stranger. */
const TELLING = ['authorization', 'cookie', 'strapi-response-format', 'strapi-encode-source-maps', 'content-length', 'transfer-encoding'];
const MAX_URL = 2_000;

/** @returns null when it is none. */
export function publicRead({ method, url = '', headers }: IncomingMessage): PublicRead | null {
  if ((method !== 'GET' && method !== 'HEAD') || !url.startsWith('/api/') || url.length > MAX_URL) return null;
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  if (!isRememberedRead(path) || TELLING.some((name) => headers[name] !== undefined)) return null;
  const query = mark < 0 ? '' : url.slice(mark + 1);
  return { key: query ? `${path}?${normalized(query)}` : path, path, query };
}

/** Parameters in one order, brackets in one spelling; left as it is where the order could mean something. */
export function normalized(query: string): string {
  const parts = query.split('&').map((part) => {
    const at = part.indexOf('=');
    const name = plainBrackets(at < 0 ? part : part.slice(0, at));
    return { name, value: at < 0 ? '' : part.slice(at) };
  });
  const sorted = [...parts].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const isOrderFree = sorted.every(({ name }, at) => !name.includes('[]') && !name.includes('%') && !sorted[at + 1]?.name.startsWith(name));
  return (isOrderFree ? sorted : parts).map(({ name, value }) => name + value).join('&');
}

const plainBrackets = (name: string): string => (name.includes('%') ? name.replace(/%5B/gi, '[').replace(/%5D/gi, ']') : name);
