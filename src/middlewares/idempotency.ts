/** The same Idempotency-Key happens once: key, effect and answer are one transaction, so that a crash leaves all of them or none. Answers may carry a guest's secret link, so they are kept sealed. */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { actorOf } from '#platform/actions/actor';
import { DomainError } from '#domain/errors';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { seal, unseal } from '#platform/sealed';

const MAX_KEY = 255;
const HOURS_KEPT = 24;

interface Kept {
  request_hash: string;
  status: number;
  body: string;
}

const idempotency: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const key = ctx.get('idempotency-key');
    if (!key) return next();
    if (key.length > MAX_KEY) throw new DomainError('idempotency.key_too_long');
    const actor = actorOf(strapi);
    const who = actor.id === null ? `${actor.kind}:${ctx.ip}` : `${actor.kind}:${actor.id}`;
    const hash = createHash('sha256')
      .update(`${ctx.method} ${ctx.path}\n${JSON.stringify(ctx.request.body ?? null)}`)
      .digest('hex');
    await inTransaction(strapi, async (trx) => {
      const kept = await claim(trx, { who, key, hash });
      if (!kept) {
        await next();
        await trx('idempotency_keys')
          .where({ actor: who, key })
          .update({ status: ctx.status, body: JSON.stringify(seal(strapi, JSON.stringify(ctx.body ?? null))) });
        return;
      }
      if (kept.request_hash !== hash) throw new DomainError('idempotency.key_reused');
      ctx.status = kept.status;
      ctx.body = JSON.parse(unseal(strapi, kept.body)) as unknown;
      ctx.set('Idempotent-Replay', 'true');
    });
  };

export default idempotency;

/** Takes the key, waiting for whoever holds it right now. @returns null when it is ours, else the answer that was given. */
async function claim(trx: Trx, { who, key, hash }: { who: string; key: string; hash: string }): Promise<Kept | null> {
  await trx('idempotency_keys').where({ actor: who, key }).whereRaw(`created_at < now() - interval '${HOURS_KEPT} hours'`).delete();
  const mine = await trx('idempotency_keys')
    .insert({ actor: who, key, request_hash: hash })
    .onConflict(['actor', 'key'])
    .ignore()
    .returning('key');
  if (mine.length > 0) return null;
  return (await trx('idempotency_keys').where({ actor: who, key }).first('request_hash', 'status', 'body')) as Kept;
}
