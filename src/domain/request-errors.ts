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
  'request.duplicate': entry('conflict', 'There is already one with the same {fields}.', 'Запись с таким значением уже есть: {fields}.'),
  'request.out_of_range': entry(
    'invalid',
    'A value is outside its allowed range: {fields}.',
    'Значение вне допустимых пределов: {fields}.',
  ),
  'request.too_deep': entry(
    'invalid',
    'The request is nested too deep: at most {max} levels.',
    'Слишком глубокая вложенность: не больше {max} уровней.',
  ),
  'request.too_large': entry('invalid', 'The request is too large.', 'Запрос слишком велик.'),
  'server.unavailable': entry(
    'unavailable',
    'We can’t answer right now. Try again in a moment.',
    'Сейчас мы не можем ответить. Попробуйте чуть позже.',
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
