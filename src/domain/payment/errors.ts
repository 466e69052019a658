/** The refusals of payments. */
import { entry } from '../error-entry';

export const PAYMENT_ERRORS = {
  'payment.illegal_transition': entry(
    'conflict',
    'A payment that is {from} can’t become {to}.[ Possible now: {legal}.]',
    'Платёж в состоянии {from} не может перейти в {to}.[ Сейчас возможно: {legal}.]',
  ),
  'payment.made_by_its_order': entry('conflict', 'A payment begins with its order.', 'Платёж начинается с заказа.'),
  'payment.never_deleted': entry('conflict', 'A payment is never deleted. Refund it.', 'Платёж не удаляется. Оформите возврат.'),
  'payment.method_not_offered': entry(
    'conflict',
    'Payment by {method} is not offered here. Offered: {offered}.',
    'Оплата {method} здесь не принимается. Доступно: {offered}.',
  ),
  'payment.before_delivery': entry('conflict', 'Pay when you have received the order.', 'Оплата — после получения заказа.'),
  'payment.order_not_payable': entry('conflict', 'An order that is {status} can’t be paid.', 'Заказ в состоянии {status} нельзя оплатить.'),
  'payment.already_paid': entry('conflict', 'The order is paid already.', 'Заказ уже оплачен.'),
  'payment.amount_mismatch': entry('invalid', 'The amount due is {due}.', 'К оплате: {due}.'),
  'payment.reason_required': entry('invalid', 'Say why: a reason is needed for this step.', 'Укажите причину: для этого шага она нужна.'),
  'payment.move_not_yours': entry('forbidden', 'This step belongs to {parties}.', 'Этот шаг делает: {parties}.'),
} as const;
