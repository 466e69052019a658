/** What happens to accounts, and what is asked of them. No address, phone or code ever travels: consumers look them up. */
import { z } from 'zod';
import { ACCOUNT_TYPES, GIVEN_ROLES, TRADES } from './account';
import { PROVIDERS } from './identity';
import type { EventEntry } from '../event-entry';
import { APPROVALS } from '../profile/profile';

const nothing = z.strictObject({});
/** Numbers of the orders under way that they cook. */
const holding = z.object({ heldOrders: z.array(z.string()) });
const addressRequest = z.object({ request: z.number().int() });
const phoneRequest = z.object({ purpose: z.enum(['phone-login', 'phone-link']), request: z.number().int() });

/** name → payload and a sample of it */
export const ACCOUNT_EVENTS = {
  'user.registered': [z.object({ accountType: z.enum(ACCOUNT_TYPES), via: z.enum(PROVIDERS) }), { accountType: 'customer', via: 'web' }],
  /** Somebody registered with the address of an account that is there already, or wanted to move to it; its owner is told. */
  'user.registered_again': [nothing, {}],
  'user.code_requested': [nothing, {}],
  'user.reset_requested': [nothing, {}],
  'user.phone_code_requested': [phoneRequest, { purpose: 'phone-login', request: 3 }],
  /** A code was asked for an address nobody has: the same row and the same time as for a known one. */
  'user.asked_in_vain': [nothing, {}],
  'user.confirmed': [z.object({ approval: z.enum(APPROVALS).nullable() }), { approval: 'none' }],
  /** The request's row names the address; the account has it only when it is proven. */
  'user.address_requested': [addressRequest, { request: 5 }],
  'user.address_changed': [addressRequest, { request: 5 }],
  'user.password_changed': [z.object({ how: z.enum(['change', 'reset']) }), { how: 'change' }],
  'user.signed_out_everywhere': [z.object({ why: z.enum(['asked', 'replay']) }), { why: 'replay' }],
  'user.blocked': [holding, { heldOrders: ['A-1017'] }],
  'user.unblocked': [nothing, {}],
  'user.role_changed': [z.object({ from: z.string().nullable(), to: z.enum(GIVEN_ROLES) }), { from: 'customer', to: 'staff' }],
  /** A customer by themselves; `pending`: the house has not approved the cook yet. */
  'user.trade_taken_up': [z.object({ trade: z.enum(TRADES), approval: z.enum(APPROVALS) }), { trade: 'cook', approval: 'pending' }],
  'user.identity_linked': [z.object({ provider: z.enum(PROVIDERS) }), { provider: 'phone' }],
  'user.identity_unlinked': [z.object({ provider: z.enum(PROVIDERS) }), { provider: 'phone' }],
  'user.approval_changed': [
    holding.extend({ from: z.enum(APPROVALS), to: z.enum(APPROVALS) }),
    { from: 'approved', to: 'suspended', heldOrders: ['A-1017'] },
  ],
  'user.removal_announced': [z.object({ hoursLeft: z.number().int() }), { hoursLeft: 24 }],
  'user.removed': [z.object({ reason: z.literal('unconfirmed') }), { reason: 'unconfirmed' }],
  'user.anonymised': [nothing, {}],
} as const satisfies Record<string, EventEntry>;
