/** The refusals that belong to no noun: what is wrong with a request as such, and a house that is away. */
import { entry } from './error-entry';

export const REQUEST_ERRORS = {
  'request.invalid': entry('invalid', 'The request is not valid: {fields}.', 'Запрос составлен неверно: {fields}.'),
  'request.empty': entry(
    'invalid',
    'The request changes nothing: name at least one field.',
    'Запрос ничего не меняет: укажите хотя бы одно поле.',
  ),
  'request.not_found': entry('missing', 'There is nothing here, or it is not yours.', 'Здесь ничего нет, или это не ваше.'),
  'request.unauthenticated': entry('unauthenticated', 'Log in first.', 'Сначала войдите.'),
  'request.forbidden': entry('forbidden', 'You may not do this.', 'У вас нет права на это действие.'),
  'request.field_not_yours': entry('forbidden', 'You may not search or sort by {field}.', 'Искать и сортировать по {field} вам нельзя.'),
  'request.conflict': entry(
    'conflict',
    'Somebody else changed this at the same moment. Load it again and repeat.',
    'Кто-то изменил это одновременно с вами. Загрузите заново и повторите.',
  ),
  'request.read_only': entry('invalid', 'Only the house writes this: {fields}.', 'Это записывает только система: {fields}.'),
  'request.stale': entry(
    'stale',
    'Somebody else has saved this meanwhile. Look at what differs, and save again.',
    'Тем временем это сохранил кто-то другой. Посмотрите, что отличается, и сохраните ещё раз.',
  ),
  'request.stale_field': entry('stale', 'There stands another value now.', 'Теперь здесь другое значение.'),
  'request.in_use': entry(
    'conflict',
    'It is still in use: {uses}. Move or remove those first, or close it instead of deleting it.',
    'Запись ещё используется: {uses}. Сначала перенесите или удалите это, либо закройте запись, не удаляя.',
  ),
  'request.gone': entry(
    'conflict',
    'What {fields} leads to was deleted at the same moment. Choose another.',
    'То, на что указывает {fields}, только что удалили. Выберите другое.',
  ),
  'request.duplicate': entry('conflict', 'There is already one with the same {fields}.', 'Запись с таким значением уже есть: {fields}.'),
  'request.out_of_range': entry(
    'invalid',
    'A value is outside its allowed range: {fields}.',
    'Значение вне допустимых пределов: {fields}.',
  ),
  'request.too_many_decimals': entry(
    'invalid',
    '“{field}” has too many decimals, at most: {decimals}.',
    'В поле «{field}» слишком много знаков после запятой, не больше: {decimals}.',
  ),
  'money.too_many_decimals': entry(
    'invalid',
    '{amount} is no amount in {currency}. Decimals at most: {decimals}.',
    '{amount} — не сумма в {currency}. Знаков после запятой не больше: {decimals}.',
  ),
  'request.phone_unknown': entry(
    'invalid',
    'That is no phone number. Write it with the code of its country, as in +43 1 5550123.',
    'Это не номер телефона. Укажите его с кодом страны, например +7 916 123-45-67.',
  ),
  'request.too_deep': entry(
    'invalid',
    'The request is nested too deep: at most {max|level|levels}.',
    'Слишком глубокая вложенность: не больше, чем {max|уровень|уровня|уровней}.',
  ),
  'request.too_many_values': entry(
    'invalid',
    'Too much is asked at once. Values in a list: at most {values}; parameters: at most {parameters}.',
    'Слишком много за один раз. Значений в списке: не больше {values}; параметров: не больше {parameters}.',
  ),
  'request.unreadable': entry(
    'invalid',
    'The body is not what its headers say: Content-Type, boundary or Content-Encoding.',
    'Тело запроса не то, что обещают заголовки: Content-Type, boundary или Content-Encoding.',
  ),
  'request.unsupported_type': entry(
    'unsupported',
    'A body of the type {type} is not read here: send JSON or a form.',
    'Тело запроса типа {type} здесь не читается: отправьте JSON или форму.',
  ),
  'request.too_large': entry('invalid', 'The request is too large.', 'Запрос слишком велик.'),
  'server.unavailable': entry(
    'unavailable',
    'We can’t answer right now. Try again in a moment.',
    'Сейчас мы не можем ответить. Попробуйте чуть позже.',
  ),
  'server.no_room': entry(
    'full',
    'There is no room left here. Nothing was kept; tell the house.',
    'Здесь не осталось места. Ничего не сохранено; сообщите нам.',
  ),
  'idempotency.key_too_long': entry(
    'invalid',
    'Idempotency-Key may have 255 characters at most.',
    'Idempotency-Key не длиннее 255 знаков.',
  ),
  'idempotency.key_reused': entry(
    'reused',
    'This Idempotency-Key was used with another request. Take a new one.',
    'Этот Idempotency-Key уже использован с другим запросом. Возьмите новый.',
  ),
} as const;
