/** What signs a program's calls to the house: the secrets of the webhooks by which the house calls that program. */
import type { Core } from '@strapi/strapi';
import { unseal } from '../sealed';

interface Kept {
  secret: string;
  previous_secret: string | null;
}

/** The secrets of all active endpoints that hear of this event; for a day after a change both. */
export async function secretsOfHearers(strapi: Core.Strapi, event: string): Promise<string[]> {
  const names = ['*', event, `${event.split('.')[0] ?? ''}.*`];
  const { connection } = strapi.db;
  const rows = await connection('webhook_endpoints')
    .where({ is_active: true })
    .whereRaw('events && ?::text[]', [names])
    .select<Kept[]>('secret', connection.raw('case when previous_until > now() then previous_secret end as previous_secret'));
  return rows
    .flatMap(({ secret, previous_secret: previous }) => [secret, ...(previous ? [previous] : [])])
    .map((kept) => unseal(strapi, kept));
}
