/** Changes of a person: by the person, or by those who keep the accounts. */
import type { Core } from '@strapi/strapi';
import { actorOf } from '#platform/actions/actor';
import { clock } from '#platform/clock';
import { checkMayManage, checkMayTakeUp, publicName, type GivenRole, type Trade } from '#domain/account/account';
import { DomainError, fieldError } from '#domain/errors';
import type { Approval } from '#domain/profile/profile';
import { emit } from '#platform/events/emit';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { heldOrders } from '../../../api/order/rows/held-orders';
import { approvesCooks, completeAccount } from './account-rows';
import { accountPhone } from './phone';

export interface PersonChange {
  username?: string | undefined;
  name?: string | null | undefined;
  surname?: string | null | undefined;
  phone?: string | null | undefined;
  language?: 'en' | 'ru' | undefined;
  blocked?: boolean | undefined;
}

interface Target {
  id: number;
  document_id: string;
  username: string;
  name: string | null;
  blocked: boolean;
  role: string | null;
}

export async function changePerson(strapi: Core.Strapi, id: number, change: PersonChange): Promise<void> {
  await inTransaction(strapi, async (trx) => write(strapi, trx, await targetOf(trx, { 'u.id': id }), change));
}

/** @throws DomainError `request.not_found`, `account.not_yourself`, `account.not_yours_to_manage`. */
export const managePerson = <T>(strapi: Core.Strapi, documentId: string, work: (trx: Trx, target: Target) => Promise<T>): Promise<T> =>
  inTransaction(strapi, async (trx) => {
    const target = await targetOf(trx, { 'u.document_id': documentId });
    checkMayManage(actorOf(strapi), target);
    return work(trx, target);
  });

export const changeManaged = (strapi: Core.Strapi, documentId: string, change: PersonChange): Promise<number> =>
  managePerson(strapi, documentId, async (trx, target) => {
    await write(strapi, trx, target, change);
    return target.id;
  });

/** The new rights are in force with the next request. */
export const changeRole = (strapi: Core.Strapi, documentId: string, role: GivenRole): Promise<number> =>
  managePerson(strapi, documentId, async (trx, target) => {
    if (target.role === role) return target.id;
    await giveRole(strapi, trx, target, role);
    await emit(strapi, 'user.role_changed', { subject: target.document_id, payload: { from: target.role, to: role } });
    return target.id;
  });

/** A customer takes up a trade, as whoever registers may. @throws DomainError `account.trade_kept`. */
export const takeUpTrade = (strapi: Core.Strapi, id: number, trade: Trade): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const target = await targetOf(trx, { 'u.id': id });
    checkMayTakeUp(target.role);
    await giveRole(strapi, trx, target, trade);
    const { approval } = await trx('profiles').where({ user_id: id }).first<{ approval: Approval }>('approval');
    await emit(strapi, 'user.trade_taken_up', { subject: target.document_id, payload: { trade, approval } });
  });

async function giveRole(strapi: Core.Strapi, trx: Trx, { id }: Target, role: GivenRole): Promise<void> {
  await trx('up_users_role_lnk').where({ user_id: id }).delete();
  await trx.raw('insert into up_users_role_lnk (user_id, role_id, user_ord) select ?, id, 1 from up_roles where type = ?', [id, role]);
  await completeAccount(trx, id, clock.now(), approvesCooks(strapi));
}

async function write(strapi: Core.Strapi, trx: Trx, target: Target, { blocked, ...facts }: PersonChange): Promise<void> {
  if (facts.username && facts.username.toLowerCase() !== target.username.toLowerCase()) await checkNotHeld(trx, facts.username);
  const phone = facts.phone ? await accountPhone(strapi, facts.phone) : facts.phone;
  const changed = Object.fromEntries(Object.entries({ ...facts, phone, blocked }).filter(([, value]) => value !== undefined));
  await trx('up_users')
    .where({ id: target.id })
    .update({ ...changed, updated_at: clock.now() });
  await renamePublicly(trx, target, facts);
  if (facts.username) await completeAccount(trx, target.id, clock.now(), approvesCooks(strapi));
  if (blocked === undefined || blocked === target.blocked) return;
  const subject = target.document_id;
  if (blocked) await emit(strapi, 'user.blocked', { subject, payload: { heldOrders: await heldOrders(trx, target.id) } });
  else await emit(strapi, 'user.unblocked', { subject, payload: {} });
}

/** The public name follows the given one until the person has chosen another. */
async function renamePublicly(trx: Trx, { id, ...before }: Target, { username, name }: PersonChange): Promise<void> {
  if (username === undefined && name === undefined) return;
  const after = { username: username ?? before.username, name: name === undefined ? before.name : name };
  await trx('profiles')
    .where({ user_id: id, display_name: publicName(before) })
    .update({ display_name: publicName(after), updated_at: clock.now() });
}

async function checkNotHeld(trx: Trx, username: string): Promise<void> {
  const held = await trx('held_usernames').where({ name: username.toLowerCase() }).where('until', '>', clock.now()).first('name');
  if (held) throw fieldError('account.username_taken', 'username');
}

async function targetOf(trx: Trx, where: Record<string, string | number>): Promise<Target> {
  const target = await trx('up_users as u')
    .leftJoin('up_users_role_lnk as l', 'l.user_id', 'u.id')
    .leftJoin('up_roles as r', 'r.id', 'l.role_id')
    .where(where)
    .forUpdate('u')
    .first<Target | undefined>('u.id', 'u.document_id', 'u.username', 'u.name', 'u.blocked', 'r.type as role');
  if (!target) throw new DomainError('request.not_found');
  return { ...target, blocked: target.blocked === true };
}
