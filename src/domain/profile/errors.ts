/** The refusals of profiles. */
import { entry } from '../error-entry';

export const PROFILE_ERRORS = {
  'profile.approval_impossible': entry(
    'conflict',
    'An approval that is {from} can’t become {to}.[ Possible now: {legal}.]',
    'Одобрение в состоянии {from} не может перейти в {to}.[ Сейчас возможно: {legal}.]',
  ),
  'profile.own': entry('invalid', 'Nobody follows themselves.', 'На себя подписаться нельзя.'),
  'profile.kept': entry(
    'conflict',
    'A profile goes with its account. Close or delete the account.',
    'Профиль исчезает вместе с учётной записью. Закройте или удалите запись.',
  ),
} as const;
