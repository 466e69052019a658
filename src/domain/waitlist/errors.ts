/** The refusals of the waitlist. */
import { entry } from '../error-entry';

export const WAITLIST_ERRORS = {
  'waitlist.illegal_transition': entry(
    'conflict',
    'Who waits as {from} can’t become {to}.[ Possible now: {legal}.]',
    'Запись в очереди в состоянии {from} не может перейти в {to}.[ Сейчас возможно: {legal}.]',
  ),
  'waitlist.reason_required': entry('invalid', 'Say why: a reason is needed for this step.', 'Укажите причину: для этого шага она нужна.'),
  'waitlist.move_not_yours': entry('forbidden', 'This step belongs to {parties}.', 'Этот шаг делает: {parties}.'),
  'waitlist.made_by_joining': entry('conflict', 'The queue begins with joining it.', 'В очередь встают через запись.'),
  'waitlist.moved_on_its_page': entry(
    'conflict',
    'Offer, seat or skip on the waitlist page: a table belongs to it.',
    'Предложите стол, посадите или пропустите гостя на странице очереди: к этому относится и стол.',
  ),
  'waitlist.never_deleted': entry('conflict', 'Who waited is not deleted. Skip them.', 'Запись в очереди не удаляется. Пропустите её.'),
  'waitlist.too_many_guests': entry(
    'invalid',
    'The largest table, or pair of tables, seats {seats}.',
    'За самым большим столом или парой столов мест: {seats}.',
  ),
  'waitlist.window_wrong': entry(
    'invalid',
    'The latest start is at most {hours|hour|hours} after the earliest.',
    'Самое позднее начало — не более чем через {hours} ч после самого раннего.',
  ),
  'waitlist.already_waiting': entry(
    'conflict',
    'You are waiting for this time already: {number}.',
    'Вы уже ждёте этого времени: {number}.',
  ),
  'waitlist.nothing_fits': entry('conflict', 'No table is free that fits.', 'Подходящего свободного стола нет.'),
  'waitlist.offer_over': entry(
    'conflict',
    'The offer has run out, or the table is given. You hear of the next one if you still wait.',
    'Предложение истекло или стол уже отдан. Если вы ещё в очереди, мы сообщим о следующем.',
  ),
  'waitlist.table_missing': entry('invalid', 'Say at which table.', 'Укажите, за какой стол.'),
  'waitlist.link_unknown': entry('missing', 'This link leads nowhere, or it has expired.', 'Ссылка не действует или истекла.'),
} as const;
