/** Who acts right now: read from the request under way, or the house's own job where there is none. */
import type { Core } from '@strapi/strapi';
import { rolesOf } from '#domain/account/account';
import { type Actor } from '#domain/machine';

const JOB: Actor = { kind: 'job', id: null, roles: [] };

interface AuthState {
  /** An event's effect: it belongs to a request, but nobody asks for it now. */
  isJob?: boolean;
  user?: { id: number; role?: { type: string } | null; roles?: { code: string }[] };
  auth?: { strategy?: { name: string } };
  /** What this request has proved by a link that was mailed, as role names: `holder:<documentId>`. */
  proofs?: string[];
}

export function actorOf(strapi: Core.Strapi): Actor {
  const state = strapi.requestContext.get()?.state as AuthState | undefined;
  if (!state || state.isJob) return JOB;
  const { user, auth, proofs = [] } = state;
  switch (auth?.strategy?.name) {
    case 'users-permissions':
      return user
        ? { kind: 'user', id: user.id, roles: [...(user.role ? rolesOf(user.role.type) : []), ...proofs] }
        : { kind: 'public', id: null, roles: ['public', ...proofs] };
    case 'admin':
      return { kind: 'panel', id: user?.id ?? null, roles: (user?.roles ?? []).map((role) => role.code) };
    case 'content-api-token':
      return { kind: 'machine', id: null, roles: ['machine'] };
    default:
      return { kind: 'public', id: null, roles: ['public', ...proofs] };
  }
}

/** The id that ties log lines, rows and messages of one request together. */
export const traceIdOf = (strapi: Core.Strapi): string | null =>
  (strapi.requestContext.get()?.state.requestId as string | undefined) ?? null;
