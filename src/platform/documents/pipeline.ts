/**
 * One write of a row passes here once, whoever makes it. Its order, which docs/writes.md draws:
 *
 *   texts, decimals, JSON, foreign keys, phones, slug → transaction → locks above the row → the row's own lock → checks of the change → hooks before
 *     → the table of moves → the row is written → the event of its status → checks of the row → hooks after
 */
import type { Core, UID } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import { inTransaction, lockDocument, readDocument, type Trx } from '../postgres/rows';
import { declarationsOf, type TypeDeclaration } from '../registry';
import { checkDecimals } from './decimals';
import { resolveForeignKeys } from './foreign-keys';
import { intentOf, type Intent } from './intent';
import { checkJson } from './json-shapes';
import { keepPhones } from './phones';
import { checkUnused } from './references';
import { keepHouseFields, namesHouseFields } from './house-fields';
import { noteRevision } from './revisions';
import { giveSlug } from './slug';
import { begin, decide, machineOf, tell, wantedMove } from './status-gate';
import { checkTexts } from './texts';
import type { Change, Data, Write, Written } from './write';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];
type Values = Record<string, unknown>;
type Made = { documentId: string } | null;

interface Passing<U extends UID.ContentType> {
  strapi: Core.Strapi;
  uid: U;
  documentId: string;
  data: Values;
  intent: Intent | null;
  declared: readonly TypeDeclaration<U>[];
  next: () => Promise<Made>;
}

interface Params {
  documentId?: string;
  data?: Values;
}

const STEPS: Readonly<Record<string, <U extends UID.ContentType>(passing: Passing<U>) => Promise<Made>>> = {
  create,
  update,
  clone,
  delete: remove,
};

export const pipeline =
  (strapi: Core.Strapi): Middleware =>
  (context, next) => {
    const step = STEPS[context.action as string];
    if (!step) return next();
    const { uid } = context;
    const { documentId = '', data = {} } = context.params as Params;
    checkTexts(strapi, uid, data);
    checkDecimals(strapi, uid, data);
    const intent = intentOf(context.params);
    if (!intent) checkJson(strapi, uid, data);
    const passing = { strapi, uid, documentId, data, intent, declared: declarationsOf(uid) };
    // What a middleware gives back is what Strapi's own next() gave.
    return step({ ...passing, next: next as () => Promise<Made> }) as never;
  };

async function create<U extends UID.ContentType>(passing: Passing<U>): Promise<Made> {
  const { strapi, uid, data, intent, declared, next } = passing;
  const machine = machineOf(uid);
  await resolveForeignKeys(strapi, uid, data);
  await readPhones(passing);
  const initial = machine && begin(machine, data, intent);
  await keepHouseFields(strapi, { uid, before: null, data, intent });
  if (!machine && !declared.some(isConcerned)) return next();
  return inTransaction(strapi, async (trx) => {
    await giveSlug(passing, trx, null);
    const made = await next();
    const after = made && (await lockDocument(strapi, trx, uid, made.documentId));
    if (!made || !after) return made;
    const { documentId } = made;
    if (machine && initial)
      await tell(strapi, machine, { subject: documentId, row: after, change: { from: null, to: initial, reason: null } });
    await conclude(declared, { ...writeOf(passing, trx), documentId, before: null, after });
    return made;
  });
}

async function update<U extends UID.ContentType>(passing: Passing<U>): Promise<Made> {
  const { strapi, uid, documentId, data, intent, declared, next } = passing;
  const machine = machineOf(uid);
  await resolveForeignKeys(strapi, uid, data);
  await readPhones(passing);
  if (!machine && declared.length === 0 && !namesHouseFields(data)) return next();
  return inTransaction(strapi, async (trx) => {
    const write = writeOf(passing, trx);
    for (const { hooks } of declared) await hooks?.lock?.(write);
    const before = await lockDocument(strapi, trx, uid, documentId);
    if (!before) return next();
    await keepHouseFields(strapi, { uid, before, data, intent });
    const change: Change<U> = { ...write, before };
    const again = [];
    for (const { checks } of declared) again.push(await checks?.update?.(change));
    for (const { hooks } of declared) await hooks?.before?.(change);
    await giveSlug(passing, trx, before);
    const step = machine && wantedMove(machine, { before, data, intent });
    const moved = machine && step ? decide(strapi, machine, { before, step, data, intent }) : null;
    const made = await next();
    const after = await readDocument(strapi, trx, uid, documentId);
    if (!after) return made;
    if (machine && moved) await tell(strapi, machine, { subject: documentId, row: after, change: moved });
    const written = { ...change, after };
    for (const look of again) await look?.(written);
    await conclude(declared, written);
    await noteRevision(strapi, { uid, documentId });
    return made;
  });
}

async function clone<U extends UID.ContentType>(passing: Passing<U>): Promise<Made> {
  const { strapi, uid, data, declared, next } = passing;
  const machine = machineOf(uid);
  if (machine) throw new DomainError(machine.refuseCreate);
  await resolveForeignKeys(strapi, uid, data);
  return inTransaction(strapi, async (trx) => {
    await giveSlug(passing, trx, null);
    const made = await next();
    const after = made && (await lockDocument(strapi, trx, uid, made.documentId));
    if (made && after) await conclude(declared, { ...writeOf(passing, trx), documentId: made.documentId, before: null, after });
    return made;
  });
}

async function remove<U extends UID.ContentType>(passing: Passing<U>): Promise<Made> {
  const { strapi, uid, documentId, declared, next } = passing;
  const machine = machineOf(uid);
  const checks = declared.flatMap((declaration) => declaration.checks?.delete ?? []);
  return inTransaction(strapi, async (trx) => {
    const before = await lockDocument(strapi, trx, uid, documentId);
    if (before) for (const check of checks) await check({ ...writeOf(passing, trx), before });
    if (before && machine) throw new DomainError(machine.refuseDelete);
    if (before) await checkUnused(strapi, trx, uid, before.id);
    return next();
  });
}

async function readPhones<U extends UID.ContentType>({ strapi, uid, documentId, data, declared }: Passing<U>): Promise<void> {
  for (const { phonesIn, signsInByPhone: asDigits = false } of declared)
    if (phonesIn) await keepPhones(strapi, uid, { data, asDigits, zoneOf: () => phonesIn(strapi, { documentId, data }) });
}

const isConcerned = <U extends UID.ContentType>({ checks, hooks, slugFrom }: TypeDeclaration<U>): boolean =>
  slugFrom !== undefined || checks?.row !== undefined || hooks?.after !== undefined;

const writeOf = <U extends UID.ContentType>({ strapi, documentId, data, intent }: Passing<U>, trx: Trx): Write<U> => ({
  strapi,
  trx,
  documentId,
  // Panel and programs send what they like; Strapi's own validation and the checks come after this.
  data: data as Data<U>,
  asked: intent?.asked ?? {},
  add: (fields) => void Object.assign(data, fields),
});

async function conclude<U extends UID.ContentType>(declared: readonly TypeDeclaration<U>[], written: Written<U>): Promise<void> {
  for (const { checks } of declared) await checks?.row?.(written);
  for (const { hooks } of declared) await hooks?.after?.(written);
}
