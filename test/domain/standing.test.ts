/** Who may buy, cook, sell and run events: every standing that a person can have. */
import { mayBuy, mayCook, mayHost, maySell, type Standing } from '#domain/account/standing';
import { APPROVALS } from '#domain/profile/profile';

const ROLES = ['customer', 'cook', 'organizer', 'staff', 'manager', 'public', null];
const BOTH = [true, false];
const ALL: Standing[] = BOTH.flatMap((confirmed) =>
  BOTH.flatMap((blocked) =>
    BOTH.flatMap((isTakingOrders) =>
      ROLES.flatMap((role) => APPROVALS.map((approval) => ({ confirmed, blocked, role, approval, isTakingOrders }))),
    ),
  ),
);

it('nobody does anything who is blocked or was never confirmed', () => {
  for (const person of ALL.filter(({ confirmed, blocked }) => !confirmed || blocked))
    expect([mayBuy, mayCook, maySell, mayHost].map((may) => may(person))).toEqual([false, false, false, false]);
});

it('of the others everybody buys, an approved cook cooks, sells unless there is a pause, and organizers and staff run events', () => {
  const present = ALL.filter(({ confirmed, blocked }) => confirmed && !blocked);
  expect(present.every(mayBuy)).toBe(true);
  const cooks = present.filter(({ role, approval }) => role === 'cook' && approval === 'approved');
  expect(present.filter(mayCook)).toEqual(cooks);
  expect(present.filter(maySell)).toEqual(cooks.filter(({ isTakingOrders }) => isTakingOrders));
  expect([...new Set(present.filter(mayHost).map(({ role }) => role))]).toEqual(['organizer', 'staff', 'manager']);
});
