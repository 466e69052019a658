/** The refusals of venues. */
import { entry } from '../error-entry';

export const VENUE_ERRORS = {
  'venue.unknown': entry('invalid', 'There is no such venue.', 'Такого заведения нет.'),
  'venue.closed': entry(
    'conflict',
    '“{venue}” is closed at that time. It opens {opens}.',
    '«{venue}» в это время закрыто. Откроется {opens}.',
  ),
  'venue.paused': entry('conflict', '“{venue}” takes no orders until {until}.', '«{venue}» не принимает заказы до {until}.'),
  'venue.time_zone_unknown': entry(
    'invalid',
    'That is no time zone that everybody knows. Use a name such as Europe/Vienna.',
    'Такой часовой пояс известен не всем. Пример: Europe/Vienna.',
  ),
  'venue.currency_unknown': entry(
    'invalid',
    '“{currency}” is not a currency. Use a code such as EUR.',
    '«{currency}» — не валюта. Пример: EUR.',
  ),
  'venue.closure_turned': entry('invalid', 'A closure ends after it starts.', 'Закрытие должно заканчиваться позже, чем начинается.'),
  'venue.prices_unfit': entry(
    'conflict',
    'Decimals of an amount in {currency}, at most: {decimals}. Change these prices first: {list}.',
    'Знаков после запятой в {currency} не больше: {decimals}. Сначала измените эти цены: {list}.',
  ),
  'venue.breaks_bookings': entry(
    'conflict',
    'This breaks {count|booking|bookings}: {list}. Move first what would break, or tick “Save although bookings break”.',
    'Это нарушит {count|бронь|брони|броней}: {list}. Сначала перенесите или отметьте «Сохранить, хотя брони нарушатся».',
  ),
  'venue.pace_online_above_all': entry(
    'invalid',
    'More covers online than in all make no sense.',
    'Онлайн не может быть больше гостей, чем всего.',
  ),
} as const;
