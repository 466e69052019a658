/** A profile is never deleted by itself: every account has one. */
import { DomainError } from '#domain/errors';
import type { Check } from '../../../checks';

export const checkProfileKept: Check = () => Promise.reject(new DomainError('profile.kept'));
