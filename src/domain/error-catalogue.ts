/** The texts of every refusal, by code: what happened, in the guest's words, in English and Russian. */
import { ACCOUNT_ERRORS } from './account/errors';
import { BID_ERRORS } from './bid/errors';
import { BOOKING_ERRORS } from './booking/errors';
import { entry } from './error-entry';
import { EVENT_ERRORS } from './event/errors';
import { PAYMENT_ERRORS } from './payment/errors';
import { LIVE_ERRORS } from './live/errors';

export const CATALOGUE = {
  'request.invalid': entry('invalid', 'The request is not valid: {fields}.', 'Запрос составлен неверно: {fields}.'),
  'request.empty': entry(
    'invalid',
    'The request changes nothing: name at least one field.',
    'Запрос ничего не меняет: укажите хотя бы одно поле.',
  ),
  'request.not_found': entry('missing', 'There is nothing here, or it is not yours.', 'Здесь ничего нет, или это не ваше.'),
  'request.unauthenticated': entry('unauthenticated', 'Log in first.', 'Сначала войдите.'),
  'request.forbidden': entry('forbidden', 'You may not do this.', 'У вас нет права на это действие.'),
  'request.conflict': entry(
    'conflict',
    'Somebody else changed this at the same moment. Load it again and repeat.',
    'Кто-то изменил это одновременно с вами. Загрузите заново и повторите.',
  ),
  'request.duplicate': entry('conflict', 'There is already one with the same {fields}.', 'Запись с таким значением уже есть: {fields}.'),
  'request.out_of_range': entry(
    'invalid',
    'A value is outside its allowed range: {fields}.',
    'Значение вне допустимых пределов: {fields}.',
  ),
  'request.too_large': entry('invalid', 'The request is too large.', 'Запрос слишком велик.'),
  'server.unavailable': entry(
    'unavailable',
    'We can’t answer right now. Try again in a moment.',
    'Сейчас мы не можем ответить. Попробуйте чуть позже.',
  ),
  'notice.not_optional': entry(
    'invalid',
    '“{notice}” over {channel} is nothing that you can choose.',
    'Выбор «{notice}» через {channel} вам недоступен.',
  ),
  'notice.not_given_up': entry(
    'conflict',
    'Only what was given up or kept can be sent again.',
    'Повторно отправляется только то, что не ушло или оставлено здесь.',
  ),
  'message.placeholder_unknown': entry(
    'invalid',
    '“{placeholder}” is nothing that this message can say. It knows {known}.',
    'Этому сообщению неизвестно «{placeholder}». Оно знает: {known}.',
  ),
  'message.placeholder_missing': entry(
    'invalid',
    'Nobody could use this message without {placeholder}.',
    'Без {placeholder} это сообщение бесполезно.',
  ),
  'message.changed_meanwhile': entry(
    'conflict',
    'Somebody else saved this text meanwhile. Load it again, compare and repeat.',
    'Кто-то сохранил этот текст раньше вас. Загрузите заново, сравните и повторите.',
  ),
  'notice.window': entry(
    'invalid',
    'The end comes after the beginning, by two days at most.',
    'Конец — после начала, не более чем на двое суток.',
  ),
  'notice.always_quiet': entry('invalid', 'Quiet hours need an end.', 'Тихие часы должны заканчиваться.'),
  'device.private_address': entry(
    'invalid',
    'Pushes go to public push services only.',
    'Уведомления отправляются только публичным службам.',
  ),
  'webhook.private_address': entry('invalid', 'Webhooks call public addresses only.', 'Вебхуки вызывают только публичные адреса.'),
  'idempotency.key_too_long': entry(
    'invalid',
    'Idempotency-Key may have 255 characters at most.',
    'Idempotency-Key не длиннее 255 знаков.',
  ),
  'idempotency.key_reused': entry(
    'reused',
    'This Idempotency-Key was used with another request. Take a new one.',
    'Этот Idempotency-Key уже использован с другим запросом. Возьмите новый.',
  ),

  'upload.not_a_picture': entry(
    'invalid',
    '“{file}” is not a picture. Send a JPEG, PNG, WebP or AVIF.',
    '«{file}» — не картинка. Пришлите JPEG, PNG, WebP или AVIF.',
  ),
  'upload.store_away': entry(
    'unavailable',
    'Pictures can’t be stored or removed right now. Try again in a moment.',
    'Сейчас картинки нельзя сохранить или удалить. Попробуйте чуть позже.',
  ),
  'category.has_dishes': entry(
    'conflict',
    'The category still has {count} dishes. Move or delete them first.',
    'В категории ещё есть блюда: {count}. Сначала перенесите или удалите их.',
  ),
  'dish.unknown': entry('missing', 'There is no such dish on the menu.', 'Такого блюда нет в меню.'),
  'dish.unavailable': entry('conflict', '“{dish}” is not on the menu now.', '«{dish}» сейчас нет в меню.'),
  'dish.sold_out': entry('conflict', '“{dish}” is sold out.', '«{dish}» закончилось.'),
  'dish.few_portions': entry('conflict', 'Only {left} of “{dish}” left.', 'Осталось порций «{dish}»: {left}.'),
  'dish.not_served_now': entry('conflict', '“{dish}” is served from {from} until {until}.', '«{dish}» подаётся с {from} до {until}.'),
  'dish.not_at_venue': entry('conflict', '“{dish}” is not served at this venue.', '«{dish}» не подают в этом заведении.'),
  'dish.price_not_positive': entry('invalid', 'The price must be greater than 0.', 'Цена должна быть больше 0.'),
  'dish.options_too_few': entry(
    'invalid',
    '“{dish}”: choose at least {min} in “{group}”.',
    '«{dish}»: выберите не меньше {min} в «{group}».',
  ),
  'dish.options_too_many': entry(
    'invalid',
    '“{dish}”: choose at most {max} in “{group}”.',
    '«{dish}»: выберите не больше {max} в «{group}».',
  ),
  'dish.option_unknown': entry(
    'invalid',
    '“{dish}” has no option “{option}” in “{group}”.',
    'У «{dish}» нет варианта «{option}» в «{group}».',
  ),
  'dish.option_repeated': entry(
    'invalid',
    '“{dish}”: “{option}” is chosen twice in “{group}”.',
    '«{dish}»: «{option}» выбрано дважды в «{group}».',
  ),
  'dish.option_group_impossible': entry(
    'invalid',
    'The group “{group}” asks for more choices than it has.',
    'Группа «{group}» требует больше вариантов, чем в ней есть.',
  ),
  'dish.option_name_repeated': entry(
    'invalid',
    'The name “{option}” stands twice in “{group}”.',
    'Название «{option}» встречается дважды в «{group}».',
  ),
  'dish.sold_out_until_past': entry('invalid', '“until” must be in the future.', 'Время «until» должно быть в будущем.'),
  'dish.served_hours_half': entry(
    'invalid',
    'Set both the first and the last serving time, or neither.',
    'Укажите и начало, и конец подачи, либо ничего.',
  ),

  'cart.empty': entry('conflict', 'The cart is empty. Add a dish first.', 'Корзина пуста. Сначала добавьте блюдо.'),
  'cart.line_unknown': entry('missing', 'There is no such line in the cart.', 'Такой строки в корзине нет.'),
  'cart.quantity_out_of_range': entry('invalid', 'The quantity of a line goes from 1 to {max}.', 'Количество в строке — от 1 до {max}.'),
  'cart.too_many_lines': entry('invalid', 'A cart holds {max} lines at most.', 'В корзине не больше {max} строк.'),
  'cart.one_kitchen': entry(
    'conflict',
    'One order comes from one kitchen: the cart has dishes of {kitchen}.',
    'Один заказ — одна кухня: в корзине блюда кухни «{kitchen}».',
  ),
  'cart.lines_unavailable': entry(
    'conflict',
    'Some lines can’t be ordered now: {dishes}.',
    'Некоторые позиции сейчас нельзя заказать: {dishes}.',
  ),
  'cart.price_changed': entry(
    'conflict',
    'Prices changed since you filled the cart: {dishes}. Order again with acceptPriceChange: true.',
    'Цены изменились: {dishes}. Повторите заказ с acceptPriceChange: true.',
  ),

  'venue.unknown': entry('invalid', 'There is no such venue.', 'Такого заведения нет.'),
  'venue.closed': entry(
    'conflict',
    '“{venue}” is closed at that time. It opens {opens}.',
    '«{venue}» в это время закрыто. Откроется {opens}.',
  ),
  'venue.paused': entry('conflict', '“{venue}” takes no orders until {until}.', '«{venue}» не принимает заказы до {until}.'),
  'venue.time_zone_unknown': entry(
    'invalid',
    '“{timezone}” is not a time zone. Use a name such as Europe/Vienna.',
    '«{timezone}» — не часовой пояс. Пример: Europe/Vienna.',
  ),
  'venue.currency_unknown': entry(
    'invalid',
    '“{currency}” is not a currency. Use a code such as EUR.',
    '«{currency}» — не валюта. Пример: EUR.',
  ),

  'order.illegal_transition': entry(
    'conflict',
    'An order that is {from} can’t become {to}. Possible now: {legal}.',
    'Заказ в состоянии {from} не может перейти в {to}. Сейчас возможно: {legal}.',
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
    'Orders are taken {days} days ahead at most.',
    'Заказы принимаются не более чем за {days} дней.',
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
  'order.not_a_delivery': entry('conflict', 'This order is not a delivery.', 'Этот заказ не на доставку.'),
  'order.not_custom': entry(
    'conflict',
    'Only a custom order can be dropped by its cook.',
    'Повар может отказаться только от индивидуального заказа.',
  ),

  ...ACCOUNT_ERRORS,
  ...BOOKING_ERRORS,
  ...LIVE_ERRORS,
  ...BID_ERRORS,
  ...PAYMENT_ERRORS,
  ...EVENT_ERRORS,
} as const;
