/** The only ownership check: a document is there for its owners and for the staff; for everybody else it is not there. */
import type { Core } from '@strapi/strapi';
import { actorOf } from '#platform/actions/actor';
import { DomainError } from '#domain/errors';
import { tableOf } from '#platform/postgres/rows';

interface Config {
  uid: string;
  /** Relations to the user who owns it: `customer`, `cook`. */
  owners: readonly string[];
  /** For which of them a row that is hidden (`hiddenAt`) is gone. */
  hiddenFrom?: string;
}

const isOwner = async (
  context: { params: { id?: string } },
  { uid, owners, hiddenFrom }: Config,
  { strapi }: { strapi: Core.Strapi },
): Promise<boolean> => {
  const actor = actorOf(strapi);
  const { id } = context.params;
  const columns = owners.map((owner) => `${owner}_id`);
  const wanted = hiddenFrom ? [...columns, 'hidden_at'] : columns;
  const row = id
    ? await strapi.db.connection(tableOf(strapi, uid)).where({ document_id: id }).first<Record<string, unknown> | undefined>(wanted)
    : undefined;
  const isTheirs = (column: string): boolean => row?.[column] === actor.id && !(row.hidden_at && column === `${hiddenFrom}_id`);
  if (row && (actor.roles.includes('staff') || columns.some(isTheirs))) return true;
  throw new DomainError('request.not_found');
};

export default isOwner;
