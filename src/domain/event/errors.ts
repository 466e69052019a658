/** The refusals of events and tickets. */
import { entry } from '../error-entry';

export const EVENT_ERRORS = {
  'event.ends_before_start': entry('invalid', 'An event ends after it begins.', 'Событие заканчивается позже, чем начинается.'),
  'event.too_long': entry('invalid', 'An event lasts {days} days at most.', 'Событие длится не более {days} дней.'),
  'event.place_missing': entry('invalid', 'Say where it is: a venue or a place.', 'Укажите, где это: заведение или место.'),
  'event.seats_are_sold': entry('invalid', '{taken} seats are taken already.', 'Уже занято мест: {taken}.'),
  'event.starts_in_past': entry('invalid', 'An event can’t begin in the past.', 'Событие не может начаться в прошлом.'),
  'event.no_longer_editable': entry('conflict', 'The event is {status} and stays as it is.', 'Событие ({status}) уже не меняется.'),
  'event.not_on_sale': entry(
    'conflict',
    'There are no tickets for this event: it is {status}.',
    'Билетов нет: событие в состоянии {status}.',
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
    'An event that is {from} can’t become {to}. Possible now: {legal}.',
    'Событие в состоянии {from} не может перейти в {to}. Сейчас возможно: {legal}.',
  ),
  'event.move_not_yours': entry('forbidden', 'This step belongs to {parties}.', 'Этот шаг делает: {parties}.'),
  'event.reason_required': entry('invalid', 'Say why: a reason is needed for this step.', 'Укажите причину: для этого шага она нужна.'),

  'ticket.sold_out': entry(
    'conflict',
    'Not enough seats: {left} left, {wanted} wanted.',
    'Мест не хватает: осталось {left}, нужно {wanted}.',
  ),
  'ticket.too_many_holders': entry('invalid', '{given} names for {quantity} tickets.', 'Имён больше, чем билетов: {given} на {quantity}.'),
  'ticket.event_begun': entry('conflict', 'The event has begun: a ticket can’t be given back.', 'Событие началось: билет уже не вернуть.'),
  'ticket.unknown_code': entry('missing', 'There is no ticket with this code here.', 'Билета с таким кодом здесь нет.'),
  'ticket.already_checked_in': entry('conflict', 'This ticket was used at {at} ({by}).', 'Билет уже использован: {at} ({by}).'),
  'ticket.cancelled': entry('conflict', 'This ticket was cancelled.', 'Этот билет отменён.'),
  'ticket.other_event': entry('conflict', 'This ticket is for another event: {event}.', 'Этот билет на другое событие: {event}.'),
  'ticket.made_by_booking': entry('conflict', 'A ticket is made by booking it.', 'Билет появляется при бронировании.'),
  'ticket.never_deleted': entry('conflict', 'A ticket is never deleted. Cancel it.', 'Билет не удаляется. Отмените его.'),
  'ticket.illegal_transition': entry(
    'conflict',
    'A ticket that is {from} can’t become {to}. Possible now: {legal}.',
    'Билет в состоянии {from} не может перейти в {to}. Сейчас возможно: {legal}.',
  ),
  'ticket.move_not_yours': entry('forbidden', 'This step belongs to {parties}.', 'Этот шаг делает: {parties}.'),
  'ticket.reason_required': entry('invalid', 'Say why: a reason is needed for this step.', 'Укажите причину: для этого шага она нужна.'),

  'account.live_events': entry(
    'conflict',
    'You run {count} events that are still to come. Cancel them first.',
    'У вас есть предстоящие события ({count}). Сначала отмените их.',
  ),
} as const;
