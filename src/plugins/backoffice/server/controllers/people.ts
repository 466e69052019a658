/** What is done on the people screen, for panel users; the API does the same by the same functions. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { byId, documentId } from '#platform/actions/fields';
import { parseInput } from '#platform/actions/input';
import { GIVEN_ROLES } from '#domain/account/account';
import { DomainError } from '#domain/errors';
import {
  closeManaged,
  confirmManaged,
  endManagedSession,
  sendReset,
  signManagedOut,
} from '../../../../extensions/users-permissions/accounts/keeping';
import { changeManaged, changeRole } from '../../../../extensions/users-permissions/accounts/person-changes';
import { inTransaction } from '#platform/postgres/rows';
import { viewerOf } from '../screen';
import { peopleSight, personDetails } from '../screens/people/person';

const bySession = z.object({ id: documentId, session: z.string().regex(/^[0-9a-f]{32}$/, 'is not a session') });
const roleBody = z.object({ role: z.enum(GIVEN_ROLES) });

interface Profiles {
  decide(documentId: string, to: 'approved' | 'suspended'): Promise<unknown>;
}
type Act = (strapi: Core.Strapi, id: string) => Promise<unknown>;

const ACTS = {
  block: (strapi, id) => changeManaged(strapi, id, { blocked: true }),
  unblock: (strapi, id) => changeManaged(strapi, id, { blocked: false }),
  confirm: confirmManaged,
  reset: sendReset,
  signOut: signManagedOut,
  close: closeManaged,
  approve: (strapi, id) => decide(strapi, id, 'approved'),
  suspend: (strapi, id) => decide(strapi, id, 'suspended'),
} satisfies Record<string, Act>;

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const tell = async (ctx: Context, id: string): Promise<void> => {
    ctx.body = { data: await personDetails(strapi, id, peopleSight(viewerOf(ctx))) };
  };
  const acts = Object.entries(ACTS).map(([name, act]: [string, Act]) => [
    name,
    async (ctx: Context): Promise<void> => {
      const { id } = parsed(ctx, { params: byId, body: z.object({}) }).params;
      await act(strapi, id);
      await tell(ctx, id);
    },
  ]);
  return {
    ...(Object.fromEntries(acts) as Record<keyof typeof ACTS, (ctx: Context) => Promise<void>>),

    async changeRole(ctx: Context): Promise<void> {
      const { params, body } = parsed(ctx, { params: byId, body: roleBody });
      await changeRole(strapi, params.id, body.role);
      await tell(ctx, params.id);
    },

    async endSession(ctx: Context): Promise<void> {
      const { id, session } = parsed(ctx, { params: bySession }).params;
      await endManagedSession(strapi, id, session);
      await tell(ctx, id);
    },
  };
};

/** The screen knows people, the approval is their profile's. */
async function decide(strapi: Core.Strapi, id: string, to: 'approved' | 'suspended'): Promise<void> {
  const profile = await inTransaction(strapi, (trx) =>
    trx('profiles as p')
      .join('up_users as u', 'u.id', 'p.user_id')
      .where({ 'u.document_id': id })
      .first<{ documentId: string } | undefined>('p.document_id as documentId'),
  );
  if (!profile) throw new DomainError('request.not_found');
  await (strapi.service('api::profile.profile') as unknown as Profiles).decide(profile.documentId, to);
}

interface Schemas<P, Q, B> {
  params?: P;
  query?: Q;
  body?: B;
}

function parsed<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodObject>(ctx: Context, schemas: Schemas<P, Q, B>) {
  const given = { params: ctx.params as unknown, query: ctx.query, body: (ctx.request as { body?: unknown }).body };
  const input: unknown = parseInput(schemas, given);
  return input as { params: z.infer<P>; query: z.infer<Q>; body: z.infer<B> };
}
