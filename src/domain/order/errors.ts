/** The refusals of orders and wishes. */
import { entry } from '../error-entry';

export const ORDER_ERRORS = {
  'order.illegal_transition': entry(
    'conflict',
    'An order that is {from} can’t become {to}.[ Possible now: {legal}.]',
    'Заказ в состоянии {from} не может перейти в {to}.[ Сейчас возможно: {legal}.]',
  ),
  'order.reason_required': entry('invalid', 'Say why: a reason is needed for this step.', 'Укажите причину: для этого шага она нужна.'),
  'order.move_not_yours': entry('forbidden', 'This step belongs to {parties}.', 'Этот шаг делает: {parties}.'),
  'order.created_by_checkout': entry(
    'conflict',
    'An order begins with a cart: use the checkout.',
    'Заказ начинается с корзины: используйте оформление.',
  ),
  'order.never_deleted': entry(
    'conflict',
    'What was sold is never deleted. Cancel or hide it.',
    'Проданное не удаляется. Отмените или скройте заказ.',
  ),
  'order.cancel_first': entry(
    'conflict',
    'The order is still {status}. Cancel it first.',
    'Заказ ещё в работе ({status}). Сначала отмените его.',
  ),
  'order.wanted_in_past': entry('invalid', 'The wanted time is in the past.', 'Желаемое время уже прошло.'),
  'order.wanted_too_soon': entry('invalid', 'The kitchen needs until {earliest}.', 'Кухне нужно время до {earliest}.'),
  'order.wanted_too_far': entry(
    'invalid',
    'Orders are taken {days|day|days} ahead at most.',
    'Заказы принимаются не раньше, чем за {days|день|дня|дней}.',
  ),
  'order.too_far_away': entry(
    'conflict',
    '“{kitchen}” delivers within {reach} km; this address is {km} km away.',
    '«{kitchen}» доставляет в пределах {reach} км, до этого адреса — {km} км.',
  ),
  'order.delivery_missing': entry('invalid', 'A delivery needs: {fields}.', 'Для доставки нужны: {fields}.'),
  'order.delivery_unwanted': entry(
    'invalid',
    'Only a delivery has an address: leave it out, or order a delivery.',
    'Адрес бывает только у доставки: уберите его или закажите доставку.',
  ),
  'order.no_longer_editable': entry(
    'conflict',
    'The kitchen has the order already ({status}). Ask the staff.',
    'Заказ уже на кухне ({status}). Обратитесь к персоналу.',
  ),
  'order.cancel_asked': entry(
    'conflict',
    'You asked to cancel already. The staff will answer.',
    'Вы уже попросили отменить. Персонал ответит.',
  ),
  'order.day_full': entry('conflict', 'The cook has no portions left that day.', 'В этот день у повара не осталось порций.'),
  'order.cook_gone': entry(
    'forbidden',
    'The house does not let you cook at present: this order is for the staff to answer.',
    'Сейчас вам нельзя готовить: на этот заказ ответит персонал.',
  ),
  'order.not_a_delivery': entry('conflict', 'This order is not a delivery.', 'Этот заказ не на доставку.'),
  'order.not_custom': entry(
    'conflict',
    'Only a custom order can be given back: cancel this one.',
    'Вернуть можно только индивидуальный заказ: отмените этот.',
  ),
  'wish.bids_end_in_past': entry('invalid', 'Bids can’t end in the past.', 'Приём предложений не может закончиться в прошлом.'),
  'wish.bids_end_too_late': entry(
    'invalid',
    'Bids end before the time that the order is wanted for.',
    'Приём предложений заканчивается раньше желаемого времени заказа.',
  ),
  'wish.cook_unknown': entry('invalid', 'There is no such cook to ask.', 'Такого повара нет.'),
  'wish.not_open': entry('conflict', 'This wish takes no bids: it is {status}.', 'Предложения не принимаются: заказ в состоянии {status}.'),
  'wish.guest_gone': entry('conflict', 'The guest of this wish can’t order now.', 'Гость сейчас не может делать заказы.'),
  'wish.bids_closed': entry('conflict', 'Bids were taken until {until}.', 'Предложения принимались до {until}.'),
  'wish.has_bids': entry(
    'conflict',
    'Cooks have bid for this time and place ({count}). Decline their bids first, or post another wish.',
    'Повара уже откликнулись на это время и место ({count}). Сначала отклоните их предложения или разместите другой заказ.',
  ),
  'wish.too_little_time': entry(
    'invalid',
    'A wish needs {hours|hour|hours} at least: cooks have to see it and to cook.',
    'До желаемого времени должно быть не меньше {hours} ч: поварам нужно увидеть заказ и приготовить.',
  ),
  'wish.time_missing': entry('invalid', 'A wish needs its time.', 'Для заказа нужно время.'),
  'wish.wanted_too_soon': entry(
    'invalid',
    'Bids are taken until {until}: the wanted time comes after that.',
    'Предложения принимаются до {until}: желаемое время — позже.',
  ),
  'wish.no_cart': entry('conflict', 'A wish does not come from the menu: post it again.', 'Этот заказ не из меню: разместите его заново.'),
  'wish.bid_missing': entry('conflict', 'A wish is accepted by choosing a bid.', 'Такой заказ принимается выбором предложения.'),
} as const;
