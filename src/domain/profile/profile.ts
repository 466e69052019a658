/** Cooks cook for others only when the house approves; with automatic approval (the default) it does so at once. */
import { DomainError } from '../errors';
import { type Actor } from '../machine';

export const APPROVALS = ['none', 'pending', 'approved', 'suspended'] as const;
export type Approval = (typeof APPROVALS)[number];

/** The approval that a role brings along; what the house decided before stays. */
export function approvalFor(role: string, known: Approval, isAutomatic: boolean): Approval {
  if (role !== 'cook' || known !== 'none') return known;
  return isAutomatic ? 'approved' : 'pending';
}

/** Decisions that may follow. Whoever is no cook has nothing to approve. */
export const NEXT_APPROVALS: Readonly<Record<Approval, readonly Approval[]>> = {
  none: [],
  pending: ['approved', 'suspended'],
  approved: ['suspended'],
  suspended: ['approved'],
};

export const decidesApprovals = (actor: Actor): boolean => actor.roles.includes('staff') || actor.kind === 'panel';

/** @throws DomainError `profile.own`: whoever follows needs somebody else. */
export function checkFollows(follower: number, followed: number): void {
  if (follower === followed) throw new DomainError('profile.own');
}
