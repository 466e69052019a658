/** The refusals of tickets. */
import { entry } from '../error-entry';

export const TICKET_ERRORS = {
  'ticket.sold_out': entry(
    'conflict',
    'Not enough seats: {left} left, {wanted} wanted.',
    'Мест не хватает: осталось {left}, нужно {wanted}.',
  ),
  'ticket.too_many': entry(
    'conflict',
    'One person may hold {max|ticket|tickets} of this event: you have {held}, and can have {left} more.',
    'На одного человека — не больше {max} билетов: у вас {held}, можно взять ещё {left}.',
  ),
  'ticket.door_closed': entry(
    'conflict',
    'Tickets are read from {from} until {until}. Let the guest in by your name with override.',
    'Билеты проверяются с {from} до {until}. Впустить в другое время можно от своего имени (override).',
  ),
  'ticket.too_many_holders': entry(
    'invalid',
    '{given|name|names} for {quantity|ticket|tickets}.',
    '{given|имя|имени|имён} на {quantity|билет|билета|билетов}.',
  ),
  'ticket.event_begun': entry('conflict', 'The event has begun: a ticket can’t be given back.', 'Событие началось: билет уже не вернуть.'),
  'ticket.unknown_code': entry('missing', 'There is no ticket with this code here.', 'Билета с таким кодом здесь нет.'),
  'ticket.already_checked_in': entry('conflict', 'This ticket was used at {at} ({by}).', 'Билет уже использован: {at} ({by}).'),
  'ticket.cancelled': entry('conflict', 'This ticket was cancelled.', 'Этот билет отменён.'),
  'ticket.other_event': entry('conflict', 'This ticket is for another event: {event}.', 'Этот билет на другое событие: {event}.'),
  'ticket.made_by_booking': entry('conflict', 'A ticket is made by booking it.', 'Билет появляется при бронировании.'),
  'ticket.never_deleted': entry('conflict', 'A ticket is never deleted. Cancel it.', 'Билет не удаляется. Отмените его.'),
  'ticket.illegal_transition': entry(
    'conflict',
    'A ticket that is {from} can’t become {to}.[ Possible now: {legal}.]',
    'Билет в состоянии {from} не может перейти в {to}.[ Сейчас возможно: {legal}.]',
  ),
  'ticket.move_not_yours': entry('forbidden', 'This step belongs to {parties}.', 'Этот шаг делает: {parties}.'),
  'ticket.reason_required': entry('invalid', 'Say why: a reason is needed for this step.', 'Укажите причину: для этого шага она нужна.'),
} as const;
