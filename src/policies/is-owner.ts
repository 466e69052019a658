/** The only ownership check: a document is there for its owners and for the staff; for everybody else it is not there. */
import type { Core } from '@strapi/strapi';
import type { Owners } from '#platform/actions/action';
import { actorOf } from '#platform/actions/actor';
import { DomainError } from '#domain/errors';
import { tableOf } from '#platform/postgres/rows';

const isOwner = async (
  context: { params: { id?: string } },
  { of, are, hiddenFrom }: Owners,
  { strapi }: { strapi: Core.Strapi },
): Promise<boolean> => {
  const actor = actorOf(strapi);
  const { id } = context.params;
  const columns = are.map((owner) => `${owner}_id`);
  const wanted = hiddenFrom ? [...columns, 'hidden_at'] : columns;
  const row = id
    ? await strapi.db.connection(tableOf(strapi, of)).where({ document_id: id }).first<Record<string, unknown> | undefined>(wanted)
    : undefined;
  const isTheirs = (column: string): boolean => row?.[column] === actor.id && !(row.hidden_at && column === `${hiddenFrom}_id`);
  if (row && (actor.roles.includes('staff') || columns.some(isTheirs))) return true;
  throw new DomainError('request.not_found');
};

export default isOwner;
