/** A profile is never deleted by itself: every account has one. */
import { DomainError } from '#domain/errors';

export const checkProfileKept = (): Promise<void> => Promise.reject(new DomainError('profile.kept'));
