/** The house that the script came from, and questions to it over HTTP. */
import { CUT, faultOf, type Answer, type Language } from './wire';

export interface House {
  /** Without a slash at its end: `https://samovar.example`, or a path below it. */
  url: string;
  language: Language;
}

/** How a question says who asks. */
export interface Signed {
  headers: Readonly<Record<string, string>>;
  credentials: RequestCredentials;
}
const ANSWER_MS = 15_000;
/** Pictures from a phone at a bad place. */
const FORM_MS = 90_000;
export const NOBODY: Signed = { headers: {}, credentials: 'omit' };

/** @param script the address that the page loaded us from */
export const houseOf = (script: string, language: Language): House => ({ url: new URL('..', script).href.replace(/\/$/, ''), language });

/** Pictures may lie at the house or in a store of their own. */
export const urlAt = ({ url }: House, path: string): string => (path.startsWith('/') ? url + path : path);

/** @param body JSON, or a form with files */
export async function ask<T>(
  { url, language }: House,
  { headers, credentials }: Signed,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<Answer<T>> {
  const isForm = body instanceof FormData;
  try {
    const answer = await fetch(`${url}/api${path}`, {
      method,
      credentials,
      signal: AbortSignal.timeout(isForm ? FORM_MS : ANSWER_MS),
      headers: { 'Accept-Language': language, ...headers, ...(body && !isForm && { 'Content-Type': 'application/json' }) },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    const said: unknown = answer.status === 204 ? { data: null } : await answer.json().catch(() => null);
    if (answer.ok) return { data: (said as { data: T }).data, fault: null };
    const fault = faultOf(said, answer.status);
    return { data: null, fault: { ...fault, seconds: fault.seconds ?? (Number(answer.headers.get('Retry-After')) || undefined) } };
  } catch {
    return { data: null, fault: CUT };
  }
}
