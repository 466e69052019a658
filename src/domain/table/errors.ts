/** The refusals of tables. */
import { entry } from '../error-entry';

export const TABLE_ERRORS = {
  'table.number_missing': entry('invalid', 'Give the table a number.', 'Укажите номер стола.'),
  'table.seats_out_of_range': entry('invalid', 'A table has 1 to {max|seat|seats}.', 'У стола от 1 до {max|места|мест|мест}.'),
  'table.price_day_repeated': entry('invalid', 'Two prices begin on {day}.', 'Две цены начинаются {day}.'),
  'table.joins_wrong': entry(
    'invalid',
    'A table joins with others of its own venue: not with {table}.',
    'Стол сдвигается только с другими столами того же заведения: не с {table}.',
  ),
  'table.not_joinable': entry('invalid', 'Tables {table} and {other} are not pushed together.', 'Столы {table} и {other} не сдвигаются.'),
  'table.unknown': entry('invalid', 'There is no such table.', 'Такого стола нет.'),
  'table.closed': entry('invalid', 'Table {table} is closed for bookings.', 'Стол {table} закрыт для бронирования.'),
  'table.has_bookings': entry(
    'conflict',
    'Table {table} has bookings ({count}). Close it instead.',
    'У стола {table} есть брони ({count}). Закройте его, не удаляя.',
  ),
  'table.still_booked': entry(
    'conflict',
    'Table {table} still has {count|booking|bookings}: {list}. Move first what should not stay there, or tick “Close although it is booked”.',
    'У стола {table} ещё {count|бронь|брони|броней}: {list}. Сначала перенесите их или отметьте «Закрыть, хотя есть брони».',
  ),
  'table.price_range_turned': entry('invalid', 'minPrice is greater than maxPrice.', 'minPrice больше, чем maxPrice.'),
  'table.span_half': entry('invalid', 'Set startsAt together with endsAt.', 'Укажите startsAt вместе с endsAt.'),
} as const;
