/** An account is known by what was proven with a code; whoever registers chooses customer, cook or organizer and nothing else. */
import { DomainError } from '../errors';
import { type Actor } from '../machine';

export const ACCOUNT_TYPES = ['customer', 'cook', 'organizer'] as const;
export type AccountType = (typeof ACCOUNT_TYPES)[number];

/** Roles that a manager may give. */
export const GIVEN_ROLES = [...ACCOUNT_TYPES, 'staff', 'manager'] as const;
export type GivenRole = (typeof GIVEN_ROLES)[number];

/** What a customer may become without the house, as whoever registers may; a cook then waits for approval as they do. */
export const TRADES = ['cook', 'organizer'] as const;
export type Trade = (typeof TRADES)[number];

/** Whoever has a trade keeps it: dishes, orders and events hang on it. @throws DomainError `account.trade_kept` */
export function checkMayTakeUp(role: string | null): void {
  if (role !== 'customer') throw new DomainError('account.trade_kept');
}

/** What others read, until the person chooses another name. */
export const publicName = ({ name, username }: { name: string | null; username: string }): string => name ?? username;

export const CODE_PURPOSES = ['confirm', 'reset', 'email', 'phone-login', 'phone-link'] as const;
export type CodePurpose = (typeof CODE_PURPOSES)[number];

export const CODE_DIGITS = 6;
export const CODE_MINUTES = 15;
export const CODE_TRIES = 5;
/** Between two codes to one address. */
export const CODE_COOL_DOWN_SECONDS = 60;

/** So long a used refresh token is taken for a second try and not for a thief's: two tabs that wake up together, an answer that was lost. */
const SECOND_TRY_SECONDS = 10;
export const isSecondTry = (secondsSinceUse: number): boolean => secondsSinceUse <= SECOND_TRY_SECONDS;

/** What can't be undone wants somebody who signed in not longer ago, where there is no password to ask for. */
const FRESH_SIGN_IN_MINUTES = 10;
export const isFreshSignIn = (at: Date | null, now: Date): boolean =>
  at !== null && now.getTime() - at.getTime() <= FRESH_SIGN_IN_MINUTES * 60_000;

export interface KeptCode {
  hash: string;
  expiresAt: Date;
  tries: number;
}

/** Wrong, expired, used up and never asked for look the same from outside: the difference would tell which addresses are known. */
export function isRightCode(kept: KeptCode | null, given: { hash: string; now: Date }): boolean {
  return kept !== null && kept.tries < CODE_TRIES && given.now < kept.expiresAt && sameText(kept.hash, given.hash);
}

/** Compares without telling by its time how much is equal. */
export function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < a.length; index += 1) difference |= a.charCodeAt(index) ^ b.charCodeAt(index % Math.max(b.length, 1));
  return difference === 0;
}

/** @param random whole number in [0, 10^6) */
export const codeOf = (random: number): string => String(random).padStart(CODE_DIGITS, '0');

export const codeExpiry = (now: Date): Date => new Date(now.getTime() + CODE_MINUTES * 60_000);

export interface Account {
  confirmed: boolean;
  blocked: boolean;
}

/** Said only to somebody who has just proven the password or a code. @throws DomainError `auth.not_confirmed`, `auth.blocked`. */
export function checkMaySignIn({ confirmed, blocked }: Account): void {
  if (blocked) throw new DomainError('auth.blocked');
  if (!confirmed) throw new DomainError('auth.not_confirmed');
}

/** Accounts made before this instant and still unconfirmed are removed. */
export const removalCutoff = (now: Date, hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

/** "+43 (1) 555-0123" → "4315550123": phones are compared by their digits. */
export const phoneDigits = (phone: string): string => phone.replace(/\D/g, '');

/** Whom a code by phone is for: whoever holds the phone, or one account that wants to link it. */
export const phoneSubject = (phone: string, linkedTo: number | null): string => (linkedTo === null ? phone : `${phone}:${linkedTo}`);

/** What stays of somebody who left: nothing that names the person, but unique. */
export const leftName = (id: number): string => `deleted-${id}`;

/**
 * Staff keep the accounts of guests; those of staff and managers only a manager keeps, and nobody the own one: that is what /users/me is for.
 * @throws DomainError `account.not_yourself`, `account.not_yours_to_manage`.
 */
export function checkMayManage(actor: Actor, target: { id: number; role: string | null }): void {
  if (actor.kind === 'user' && actor.id === target.id) throw new DomainError('account.not_yourself');
  const isOfTheHouse = target.role === 'staff' || target.role === 'manager';
  if (isOfTheHouse && !actor.roles.includes('manager') && actor.kind !== 'panel') throw new DomainError('account.not_yours_to_manage');
}

/** Roles that include another one. */
export const rolesOf = (type: string): string[] => (type === 'manager' ? ['manager', 'staff'] : [type]);
