/** The refusals of notices, their texts and the devices they go to. */
import { entry } from '../error-entry';

export const NOTIFICATION_ERRORS = {
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
} as const;
