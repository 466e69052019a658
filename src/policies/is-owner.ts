/** The only ownership check: a document is there for its owners and for the staff; for everybody else it is not there. */
import type { Core } from '@strapi/strapi';
import { actorOf } from '../actions/actor';
import { DomainError } from '../domain/errors';
import { tableOf } from '../postgres/rows';

interface Config {
  uid: string;
  /** Relations to the user who owns it: `customer`, `cook`. */
  owners: readonly string[];
}

const isOwner = async (
  context: { params: { id?: string } },
  { uid, owners }: Config,
  { strapi }: { strapi: Core.Strapi },
): Promise<boolean> => {
  const actor = actorOf(strapi);
  const { id } = context.params;
  const columns = owners.map((owner) => `${owner}_id`);
  const row = id
    ? await strapi.db.connection(tableOf(strapi, uid)).where({ document_id: id }).first<Record<string, unknown> | undefined>(columns)
    : undefined;
  if (row && (actor.roles.includes('staff') || columns.some((column) => row[column] === actor.id))) return true;
  throw new DomainError('request.not_found');
};

export default isOwner;
