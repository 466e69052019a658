/** The refusals of bookings, and of the programs that decide about them. */
import { entry } from '../error-entry';

export const BOOKING_ERRORS = {
  'booking.illegal_transition': entry(
    'conflict',
    'A booking that is {from} can’t become {to}.[ Possible now: {legal}.]',
    'Бронь в состоянии {from} не может перейти в {to}.[ Сейчас возможно: {legal}.]',
  ),
  'booking.reason_required': entry('invalid', 'Say why: a reason is needed for this step.', 'Укажите причину: для этого шага она нужна.'),
  'booking.move_not_yours': entry('forbidden', 'This step belongs to {parties}.', 'Этот шаг делает: {parties}.'),
  'booking.made_by_request': entry(
    'conflict',
    'A booking begins with a guest’s request, or with “set a booking”.',
    'Бронь начинается с заявки гостя или с «установить бронь».',
  ),
  'booking.never_deleted': entry('conflict', 'A booking is never deleted. Cancel it.', 'Бронь не удаляется. Отмените её.'),
  'booking.contact_missing': entry('invalid', 'Leave an e-mail address or a phone number.', 'Оставьте e-mail или телефон.'),
  'booking.ends_before_start': entry('invalid', 'The end must be after the start.', 'Конец должен быть позже начала.'),
  'booking.length_out_of_range': entry(
    'invalid',
    'A visit takes from {min|minute|minutes} to {max|hour|hours}.',
    'Визит длится от {min|минуты|минут|минут} до {max|часа|часов|часов}.',
  ),
  'booking.in_past': entry('invalid', 'That time is past.', 'Это время уже прошло.'),
  'booking.too_far': entry(
    'invalid',
    'Bookings are taken {days|day|days} ahead at most.',
    'Брони принимаются не раньше, чем за {days|день|дня|дней}.',
  ),
  'booking.too_many_guests': entry('invalid', 'Table {table} seats {seats}.', 'За столом {table} мест: {seats}.'),
  'booking.off_grid': entry(
    'invalid',
    '“{venue}” takes bookings at {earlier} or {later}, not in between.',
    '«{venue}» принимает брони на {earlier} или {later}, но не между ними.',
  ),
  'booking.past_closing': entry(
    'invalid',
    '“{venue}” closes at {closes}; this visit would last until {ends}.',
    '«{venue}» закрывается в {closes}, а визит длился бы до {ends}.',
  ),
  'booking.outside_hours': entry(
    'invalid',
    '“{venue}” is not open for the whole visit. It opens {opens}.',
    '«{venue}» открыто не всё это время. Откроется {opens}.',
  ),
  'booking.notice_too_short': entry(
    'invalid',
    'Book {minutes|minute|minutes} ahead: from {earliest}.',
    'Бронируйте за {minutes|минуту|минуты|минут}: начиная с {earliest}.',
  ),
  'booking.paused': entry('conflict', '“{venue}” takes no bookings until {until}.', '«{venue}» не принимает брони до {until}.'),
  'booking.table_taken': entry(
    'conflict',
    'Table {table} is taken then. Choose another table or time.',
    'Стол {table} в это время занят. Выберите другой стол или время.',
  ),
  'booking.pace_full': entry(
    'conflict',
    'The kitchen takes {left|more guest|more guests} between {from} and {until}. Choose another time.',
    'Кухня примет с {from} до {until} ещё гостей: {left}. Выберите другое время.',
  ),
  'booking.table_held': entry(
    'conflict',
    'Table {table} is kept for somebody until {until}: it is offered to them, or they are just asking for it.',
    'Стол {table} придержан до {until}: его предложили гостю, или гость как раз его просит.',
  ),
  'booking.hold_over': entry(
    'conflict',
    'Your hold has run out, or it is for another place.',
    'Стол больше не держится за вами, или держится другой.',
  ),
  'booking.already_requested': entry(
    'conflict',
    'You have asked for this table at that time already: {number}.',
    'Вы уже просили этот стол на это время: {number}.',
  ),
  'booking.cancel_asked': entry(
    'conflict',
    'You asked to cancel already. The staff will answer.',
    'Вы уже попросили отменить. Персонал ответит.',
  ),
  'booking.cancel_not_asked': entry('conflict', 'Nobody asked to cancel this booking.', 'Отменить эту бронь никто не просил.'),
  'booking.no_longer_editable': entry(
    'conflict',
    'A booking that is {status} can’t be changed.',
    'Бронь в состоянии {status} нельзя изменить.',
  ),
  'booking.offer_unknown': entry('missing', 'This offer is not there, or no longer.', 'Такого предложения нет или уже нет.'),
  'booking.guests_are_here': entry(
    'conflict',
    'The guests are seated: the start of their visit stays.',
    'Гости уже сидят: начало визита не меняется.',
  ),
  'booking.link_unknown': entry('missing', 'This link leads nowhere, or it has expired.', 'Ссылка не действует или истекла.'),
  'decision.signature_wrong': entry(
    'unauthenticated',
    'The signature is missing, wrong or too old.',
    'Подпись отсутствует, неверна или устарела.',
  ),
} as const;
