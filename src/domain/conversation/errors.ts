/** The refusals of conversations. */
import { entry } from '../error-entry';

export const CONVERSATION_ERRORS = {
  'conversation.illegal_transition': entry(
    'conflict',
    'A conversation that is {from} can’t become {to}.[ Possible now: {legal}.]',
    'Разговор в состоянии {from} не может стать {to}.[ Сейчас возможно: {legal}.]',
  ),
  'conversation.move_not_yours': entry('forbidden', 'Only those who take part can do this.', 'Это могут только участники разговора.'),
  'conversation.reason_required': entry('invalid', 'Say why.', 'Укажите причину.'),
  'conversation.made_by_opening': entry(
    'invalid',
    'A conversation is opened with POST /api/chat/conversations.',
    'Разговор открывают через POST /api/chat/conversations.',
  ),
  'conversation.never_deleted': entry(
    'conflict',
    'Conversations are closed, not deleted; old ones go by themselves.',
    'Разговоры закрывают, а не удаляют; старые исчезают сами.',
  ),
  'conversation.there_already': entry('conflict', 'There is such a conversation already.', 'Такой разговор уже есть.'),
  'conversation.order_missing': entry('invalid', 'Say which order it is about.', 'Укажите, о каком заказе речь.'),
  'conversation.profile_missing': entry('invalid', 'Say with whom.', 'Укажите, с кем разговор.'),
  'conversation.with_nobody': entry(
    'missing',
    'There is nobody of this id whom you could write to.',
    'Нет никого с таким id, кому вы могли бы написать.',
  ),
  'conversation.with_oneself': entry('invalid', 'You can’t write to yourself.', 'Себе написать нельзя.'),
  'conversation.not_rateable': entry(
    'conflict',
    'A talk with the house can be rated by its guest once it is closed.',
    'Разговор с заведением может оценить его гость, когда он завершён.',
  ),
  'conversation.snooze_wrong': entry(
    'invalid',
    'Snooze until a moment in the next {days|day|days}.',
    'Отложите до момента в ближайшие {days} дней.',
  ),
  'conversation.no_house': entry('forbidden', 'This is for those of the house.', 'Это только для сотрудников.'),
  'conversation.not_an_agent': entry('invalid', 'Nobody of the house has this name.', 'Среди сотрудников такого нет.'),
  'conversation.guest_token_wrong': entry(
    'invalid',
    'This token opens no conversation of the address of your account.',
    'Этот токен не открывает разговора с адресом вашей учётной записи.',
  ),
  'message.empty': entry('invalid', 'Write something, or add a picture.', 'Напишите что-нибудь или добавьте картинку.'),
  'message.made_by_sending': entry(
    'invalid',
    'A message is sent with POST /api/chat/conversations/:id/messages.',
    'Сообщение отправляют через POST /api/chat/conversations/:id/messages.',
  ),
  'message.other_text': entry('reused', 'Another message was sent with this clientId.', 'С этим clientId уже отправлено другое сообщение.'),
  'message.too_many_pictures': entry('invalid', 'A message has {max|picture|pictures} at most.', 'В сообщении не больше {max} картинок.'),
  'canned.unknown_variable': entry('invalid', 'There is no {name} here; known are {known}.', 'Переменной {name} нет; известны {known}.'),
} as const;
