/** One log line: when, how grave, what, by whom, and the request it belongs to; secrets are masked whatever field they came in. */
import { winston } from '@strapi/logger';
import type { Core } from '@strapi/strapi';
import { actorOf } from '../actions/actor';

const SECRET_KEYS = /pass(word)?|secret|token|authorization|cookie|api[-_]?key|^code$|jwt/i;
const SECRET_TEXTS: [RegExp, string][] = [
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, '[token]'],
  [/(postgres(?:ql)?|smtps?|amqp|redis):\/\/([^:@/\s]+):[^@\s]+@/gi, '$1://$2:[secret]@'],
  // Thirty characters and more of small letters, capitals and digits mixed: nobody's word.
  [/(?<![\w-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{30,}/g, '[token]'],
  [/((?:password|secret|token|code)["']?\s*[=:]\s*["']?)[^\s"',&}]+/gi, '$1[secret]'],
];

export function logFormat(json: boolean): winston.Logform.Format {
  const { combine, timestamp, errors, printf } = winston.format;
  const base = [errors({ stack: true }), timestamp(), addOrigin(), maskSecrets()];
  return json ? combine(...base, winston.format.json()) : combine(...base, printf(readable));
}

/** Masks what looks like a secret in a text. */
export const maskText = (text: string): string =>
  SECRET_TEXTS.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), text);

/** The request under way and who acts in it; beside requests the house acts itself, as a job. */
const addOrigin = winston.format((info) => {
  const { strapi } = globalThis as { strapi?: Core.Strapi };
  if (!strapi?.requestContext) return info;
  const { kind, id } = actorOf(strapi);
  info.actor ??= { kind, id };
  const requestId: unknown = strapi.requestContext.get()?.state.requestId;
  if (requestId) info.requestId ??= requestId;
  return info;
});

const maskSecrets = winston.format((info) => {
  const seen = new WeakMap<object, unknown>();
  // A caller may have chosen it, and looks for it as it was.
  for (const [key, value] of Object.entries(info)) if (key !== 'requestId') info[key] = maskField(key, value, seen);
  return info;
});

function maskField(key: string, value: unknown, seen: WeakMap<object, unknown>): unknown {
  const says = value !== null && value !== undefined && typeof value !== 'boolean';
  return says && SECRET_KEYS.test(key) ? '[secret]' : maskValue(value, seen);
}

/** A copy: what is logged goes on being used. @param seen the copies so far; objects may point at each other. */
function maskValue(value: unknown, seen: WeakMap<object, unknown>): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value;
  if (seen.has(value)) return seen.get(value);
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    seen.set(value, list);
    for (const item of value) list.push(maskValue(item, seen));
    return list;
  }
  const copy: Record<string, unknown> = value instanceof Error ? { message: maskText(value.message) } : {};
  seen.set(value, copy);
  for (const [key, inner] of Object.entries(value)) copy[key] = maskField(key, inner, seen);
  return copy;
}

function readable(info: winston.Logform.TransformableInfo): string {
  const { timestamp, level, message, stack, requestId } = info as Record<string, string | undefined>;
  // Strapi's own migrations stamp their lines with a number.
  const when = typeof timestamp === 'string' ? timestamp : new Date().toISOString();
  return `${when.slice(11, 23)} ${level ?? ''}: ${stack ?? message ?? ''}${requestId ? `  (${requestId})` : ''}`;
}
