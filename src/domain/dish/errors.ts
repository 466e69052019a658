/** The refusals of dishes. */
import { entry } from '../error-entry';

export const DISH_ERRORS = {
  'dish.unknown': entry('missing', 'There is no such dish on the menu.', 'Такого блюда нет в меню.'),
  'dish.unavailable': entry('conflict', '“{dish}” is not on the menu now.', '«{dish}» сейчас нет в меню.'),
  'dish.cook_not_selling': entry('conflict', '“{dish}”: its cook takes no orders now.', '«{dish}»: повар сейчас не принимает заказы.'),
  'dish.cook_few_portions': entry(
    'conflict',
    '“{dish}”: its cook makes {left} more portions that day.',
    '«{dish}»: в этот день повар приготовит ещё {left}.',
  ),
  'dish.sold_out': entry('conflict', '“{dish}” is sold out.', '«{dish}» закончилось.'),
  'dish.few_portions': entry('conflict', 'Only {left} of “{dish}” left.', 'Осталось порций «{dish}»: {left}.'),
  'dish.not_served_now': entry('conflict', '“{dish}” is served from {from} until {until}.', '«{dish}» подаётся с {from} до {until}.'),
  'dish.not_at_venue': entry('conflict', '“{dish}” is not served at this venue.', '«{dish}» не подают в этом заведении.'),
  'dish.other_currency': entry(
    'conflict',
    '“{dish}” is priced in {currency}, this venue sells in {asked}.',
    'Цена блюда «{dish}» — в {currency}, это заведение продаёт в {asked}.',
  ),
  'dish.price_below_zero': entry(
    'conflict',
    'With these options “{dish}” would cost less than nothing.',
    'С этими вариантами «{dish}» стоит меньше нуля.',
  ),
  'dish.options_below_zero': entry(
    'invalid',
    'The cheapest choice of options would cost {least}: no choice may go below 0.',
    'Самый дешёвый выбор вариантов стоил бы {least}: ниже 0 нельзя.',
  ),
  'dish.options_too_dear': entry(
    'invalid',
    'The dearest choice of options would cost {most}: at most {max} can be stored.',
    'Самый дорогой выбор вариантов стоил бы {most}: не больше {max}.',
  ),
  'dish.option_group_repeated': entry(
    'invalid',
    'There are two groups of options called “{group}”.',
    'Две группы вариантов называются «{group}».',
  ),
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
} as const;
