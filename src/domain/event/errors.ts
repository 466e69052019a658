/** The refusals of events. */
import { entry } from '../error-entry';

export const EVENT_ERRORS = {
  'event.ends_before_start': entry('invalid', 'An event ends after it begins.', 'Событие заканчивается позже, чем начинается.'),
  'event.too_long': entry('invalid', 'An event lasts {days|day|days} at most.', 'Событие длится не дольше, чем {days|день|дня|дней}.'),
  'event.place_missing': entry('invalid', 'Say where it is: a venue or a place.', 'Укажите, где это: заведение или место.'),
  'event.seats_are_sold': entry('invalid', '{taken|seat is|seats are} taken already.', 'Уже занято мест: {taken}.'),
  'event.starts_in_past': entry('invalid', 'An event can’t begin in the past.', 'Событие не может начаться в прошлом.'),
  'event.no_longer_editable': entry('conflict', 'The event is {status} and stays as it is.', 'Событие ({status}) уже не меняется.'),
  'event.not_on_sale': entry(
    'conflict',
    'There are no tickets for this event: it is {status}.',
    'Билетов нет: событие в состоянии {status}.',
  ),
  'event.host_gone': entry(
    'conflict',
    'Nobody runs this event at present: no tickets are booked.',
    'Сейчас у события нет организатора: билеты не бронируются.',
  ),
  'event.begun': entry(
    'conflict',
    'The event has begun: no tickets are booked any more.',
    'Событие началось: билеты больше не бронируются.',
  ),
  'event.not_copied': entry('conflict', 'An event is not copied. Write a new one.', 'Событие не копируется. Создайте новое.'),
  'event.never_deleted': entry('conflict', 'An event is never deleted. Cancel it.', 'Событие не удаляется. Отмените его.'),
  'event.illegal_transition': entry(
    'conflict',
    'An event that is {from} can’t become {to}.[ Possible now: {legal}.]',
    'Событие в состоянии {from} не может перейти в {to}.[ Сейчас возможно: {legal}.]',
  ),
  'event.move_not_yours': entry('forbidden', 'This step belongs to {parties}.', 'Этот шаг делает: {parties}.'),
  'event.reason_required': entry('invalid', 'Say why: a reason is needed for this step.', 'Укажите причину: для этого шага она нужна.'),
} as const;
