/**
 * The Content Manager's saves on their way out: only what was changed is sent, for the version that the form has read. Where somebody else has saved
 * meanwhile, whoever saves is asked field by field. A refusal that names fields is shown at them, whatever its status.
 */
import { changedIn, conflictsIn, settled, type Choice, type Conflict, type Values } from './changes';

/** @returns null where nobody wants to decide now: nothing is saved, and what was typed stays. */
export type Ask = (uid: string, conflicts: readonly Conflict[]) => Promise<Readonly<Record<string, Choice>> | null>;
type Send = typeof fetch;
interface Version {
  tag: string;
  data: Values;
}

const ROW = /\/content-manager\/collection-types\/([\w.:-]+)\/([a-z0-9]{20,})(?:\?.*)?$/;
const FORM = /\/content-manager\/(?:collection|single)-types\//;
const CHANGED_MEANWHILE = 412;

/** @param send how requests leave. @returns what takes its place */
export function withVersions(send: Send, ask: Ask): Send {
  const versions = new Map<string, Version>();
  return async (input, init) => {
    const address = typeof input === 'string' ? input : '';
    const method = init?.method ?? 'GET';
    const [, uid = '', id = ''] = ROW.exec(address) ?? [];
    const row = `${uid}/${id}`;
    if (id && method === 'GET') {
      const answer = await send(input, init);
      const version = await versionIn(answer);
      if (version) versions.set(row, version);
      return answer;
    }
    const read = versions.get(row);
    if (method === 'PUT' && read && typeof init?.body === 'string')
      return namingFields(await save(send, { address, init, body: init.body, uid, read, ask }));
    const answer = await send(input, init);
    return FORM.test(address) && method !== 'GET' ? namingFields(answer) : answer;
  };
}

interface Save {
  address: string;
  init: RequestInit;
  body: string;
  uid: string;
  read: Version;
  ask: Ask;
}

async function save(send: Send, { address, init, body, uid, read, ask }: Save): Promise<Response> {
  let known = read;
  let mine = changedIn(JSON.parse(body) as Values, read.data);
  for (;;) {
    const headers = new Headers(init.headers);
    headers.set('If-Match', known.tag);
    const answer = await send(address, { ...init, headers, body: JSON.stringify(mine) });
    if (answer.status !== CHANGED_MEANWHILE) return answer;
    const theirs = await versionIn(await send(address, { ...init, method: 'GET', body: null }));
    if (!theirs || theirs.tag === known.tag) return answer;
    const conflicts = conflictsIn({ mine, read: known.data, theirs: theirs.data });
    const choices = conflicts.length === 0 ? {} : await ask(uid, conflicts);
    if (!choices) return answer;
    mine = settled(mine, conflicts, choices);
    known = theirs;
  }
}

async function versionIn(answer: Response): Promise<Version | null> {
  const tag = answer.headers.get('ETag');
  if (!answer.ok || !tag) return null;
  const { data } = (await answer.clone().json()) as { data?: Values };
  return data ? { tag, data } : null;
}

/** Strapi's forms put a refusal beside its fields where it is called so, and nowhere else. */
async function namingFields(answer: Response): Promise<Response> {
  if (answer.status < 400 || answer.status >= 500) return answer;
  const body = (await answer
    .clone()
    .json()
    .catch(() => null)) as { error?: { name?: string; details?: { errors?: unknown[] } } } | null;
  if (!body?.error?.details?.errors?.length) return answer;
  body.error.name = 'ValidationError';
  return new Response(JSON.stringify(body), { status: answer.status, headers: answer.headers });
}
