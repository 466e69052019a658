/** Everybody who might try to move an order, a payment or a bid of customer 1 and cook 2. */
import type { Actor } from '#domain/machine';

const user = (id: number, ...roles: string[]): Actor => ({ kind: 'user', id, roles });

export const ACTORS: Record<string, Actor> = {
  customer: user(1, 'customer'),
  cook: user(2, 'cook'),
  staff: user(3, 'staff'),
  panel: { kind: 'panel', id: 4, roles: ['samovar-host'] },
  job: { kind: 'job', id: null, roles: [] },
  machine: { kind: 'machine', id: null, roles: ['machine'] },
  'another customer': user(5, 'customer'),
  'another cook': user(6, 'cook'),
  nobody: { kind: 'public', id: null, roles: ['public'] },
};
