/** The pure rules of accounts and identities. */
import fc from 'fast-check';
import { approvalFor, APPROVALS, NEXT_APPROVALS } from '#domain/profile/profile';
import {
  checkMaySignIn,
  checkMayManage,
  codeExpiry,
  codeOf,
  isFreshSignIn,
  isRightCode,
  isSecondTry,
  phoneDigits,
  removalCutoff,
  rolesOf,
  sameText,
} from '#domain/account/account';
import { checkCanUnlink, checkTelegramFresh, telegramCheckString } from '#domain/account/identity';

const refusal = (work: () => void): string => {
  try {
    work();
    return 'allowed';
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const now = new Date('2030-03-31T00:59:59.000Z');

describe('a code', () => {
  const kept = { hash: 'right', expiresAt: codeExpiry(now), tries: 0 };

  test('has six digits, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (random) => /^\d{6}$/.test(codeOf(random)) && Number(codeOf(random)) === random),
    );
  });

  test.each([
    ['right and in time', kept, 'right', 0, true],
    ['wrong', kept, 'wrong', 0, false],
    ['never asked for', null, 'right', 0, false],
    ['a millisecond before the fifteen minutes are over', kept, 'right', 15 * 60_000 - 1, true],
    ['when they are over', kept, 'right', 15 * 60_000, false],
    ['right at the fifth try', { ...kept, tries: 4 }, 'right', 0, true],
    ['right after five wrong ones', { ...kept, tries: 5 }, 'right', 0, false],
  ])('%s', (_, code, hash, later, expected) => {
    expect(isRightCode(code, { hash, now: new Date(now.getTime() + later) })).toBe(expected);
  });

  test('is compared as a whole', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => sameText(a, b) === (a === b)));
  });
});

test.each([
  [{ confirmed: true, blocked: false }, 'allowed'],
  [{ confirmed: false, blocked: false }, 'auth.not_confirmed'],
  [{ confirmed: true, blocked: true }, 'auth.blocked'],
  [{ confirmed: false, blocked: true }, 'auth.blocked'],
])('an account that is %j: %s', (account, expected) => {
  expect(refusal(() => checkMaySignIn(account))).toBe(expected);
});

test.each([
  ['staff', 'customer', 2, 'allowed'],
  ['staff', 'cook', 2, 'allowed'],
  ['staff', 'staff', 2, 'account.not_yours_to_manage'],
  ['staff', 'manager', 2, 'account.not_yours_to_manage'],
  ['manager', 'staff', 2, 'allowed'],
  ['manager', 'manager', 2, 'allowed'],
  ['manager', 'manager', 1, 'account.not_yourself'],
  ['staff', 'customer', 1, 'account.not_yourself'],
])('%s managing a %s with id %i: %s', (role, target, id, expected) => {
  const actor = { kind: 'user' as const, id: 1, roles: rolesOf(role) };
  expect(refusal(() => checkMayManage(actor, { id, role: target }))).toBe(expected);
});

test('48 hours are 48 hours, also when the clocks change', () => {
  expect(removalCutoff(now, 48).toISOString()).toBe('2030-03-29T00:59:59.000Z');
});

test('a phone is its digits', () => {
  expect(['+43 (1) 555-0123', '4315550123', ' 43 1 555 01 23'].map(phoneDigits)).toEqual(Array(3).fill('4315550123'));
});

describe('identities', () => {
  const [web, phone] = [{ documentId: 'web' }, { documentId: 'phone' }];
  test.each([
    [[web, phone], 'web', 'allowed'],
    [[web], 'web', 'identity.last_one'],
    [[web, phone], 'else', 'request.not_found'],
    [[web], 'else', 'request.not_found'],
  ])('of %j, %s may go: %s', (mine, id, expected) => {
    expect(refusal(() => checkCanUnlink(mine, id))).toBe(expected);
  });

  test('Telegram signs every field but the hash, sorted', () => {
    expect(telegramCheckString({ username: 'lev', hash: 'x', id: 7, photo_url: undefined, auth_date: 1 })).toBe(
      'auth_date=1\nid=7\nusername=lev',
    );
  });

  test.each([
    [0, 'allowed'],
    [10 * 60, 'allowed'],
    [10 * 60 + 1, 'identity.telegram_refused'],
    [-60, 'allowed'],
    [-61, 'identity.telegram_refused'],
  ])('a Telegram login of %i seconds ago: %s', (age, expected) => {
    expect(refusal(() => checkTelegramFresh(new Date(now.getTime() - age * 1000), now))).toBe(expected);
  });
});

describe('approval', () => {
  test('comes to cooks only, at once or after a look; what was decided stays', () => {
    for (const known of APPROVALS) {
      expect(approvalFor('customer', known, true)).toBe(known);
      expect(approvalFor('cook', known, true)).toBe(known === 'none' ? 'approved' : known);
      expect(approvalFor('cook', known, false)).toBe(known === 'none' ? 'pending' : known);
    }
  });

  test('never goes back to a state that the house does not decide', () => {
    expect(
      Object.values(NEXT_APPROVALS)
        .flat()
        .every((to) => to === 'approved' || to === 'suspended'),
    ).toBe(true);
  });
});

it('who can’t be asked for a password has signed in within the last ten minutes', () => {
  const now = new Date('2026-05-13T12:00:00Z');
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  expect([null, ago(11), ago(10), ago(0)].map((at) => isFreshSignIn(at, now))).toEqual([false, false, true, true]);
});

it('a used refresh token is a second try for ten seconds, and then a thief’s', () => {
  expect([0, 3, 10, 10.001, 60].map(isSecondTry)).toEqual([true, true, true, false, false]);
});
