/** The refusals of bids. */
import { entry } from '../error-entry';

export const BID_ERRORS = {
  'bid.own_wish': entry('forbidden', 'You can’t bid on your own wish.', 'Нельзя откликнуться на собственный заказ.'),
  'bid.cook_not_approved': entry('forbidden', 'The house has not approved you as a cook.', 'Заведение не одобрило вас как повара.'),
  'bid.cook_gone': entry('conflict', 'This cook is no longer available.', 'Этот повар больше недоступен.'),
  'bid.already_made': entry('conflict', 'You have bid on this wish. Change that bid.', 'Вы уже откликнулись. Измените своё предложение.'),
  'bid.price_not_positive': entry('invalid', 'The price must be greater than 0.', 'Цена должна быть больше 0.'),
  'bid.ready_in_past': entry('invalid', 'The order can’t be ready in the past.', 'Заказ не может быть готов в прошлом.'),
  'bid.ready_too_late': entry(
    'invalid',
    'It is wanted for {wanted}: ready {minutes|minute|minutes} later at most.',
    'Заказ нужен к {wanted}: готовность — не позже чем через {minutes} мин.',
  ),
  'bid.changed': entry(
    'conflict',
    'The cook has changed this bid: it is version {version} now, you have read {seen}.',
    'Повар изменил предложение: сейчас это версия {version}, вы прочли {seen}.',
  ),
  'bid.no_longer_editable': entry(
    'conflict',
    'The bid is {status} and stays as it is.',
    'Предложение в состоянии {status} и уже не меняется.',
  ),
  'bid.drop_its_order': entry(
    'conflict',
    'You were chosen. Drop the order, with a reason.',
    'Вас выбрали. Откажитесь от заказа, указав причину.',
  ),
  'bid.made_by_its_cook': entry('conflict', 'A bid is made by its cook.', 'Предложение делает сам повар.'),
  'bid.never_deleted': entry('conflict', 'A bid is never deleted. Withdraw it.', 'Предложение не удаляется. Отзовите его.'),
  'bid.illegal_transition': entry(
    'conflict',
    'A bid that is {from} can’t become {to}.[ Possible now: {legal}.]',
    'Предложение в состоянии {from} не может перейти в {to}.[ Сейчас возможно: {legal}.]',
  ),
  'bid.move_not_yours': entry('forbidden', 'This step belongs to {parties}.', 'Этот шаг делает: {parties}.'),
  'bid.reason_required': entry('invalid', 'Say why: a reason is needed for this step.', 'Укажите причину: для этого шага она нужна.'),
} as const;
