/** The refusals of those who watch live. */
import { entry } from '../error-entry';

export const LIVE_ERRORS = {
  'live.unknown_topic': entry(
    'invalid',
    'There is nothing to watch that is called “{topic}”.',
    'Наблюдать за «{topic}» нельзя: такого нет.',
  ),
  'live.too_many_topics': entry(
    'limited',
    'One connection watches {max|topic|topics} at most.',
    'Одно соединение следит не больше чем за {max} темами.',
  ),
  'socket.unknown_message': entry('missing', 'There is no message of this name.', 'Сообщения с таким именем нет.'),
  'socket.no_frame': entry(
    'invalid',
    'A frame is a text: one JSON object with “type”, and an “id” that is a text or a number.',
    'Кадр — это текст: один объект JSON с полем «type» и полем «id», текстом или числом.',
  ),
  'socket.too_many': entry(
    'limited',
    'There are too many open connections. Close one that you don’t need.',
    'Открыто слишком много соединений. Закройте лишнее.',
  ),
  'socket.too_fast': entry(
    'limited',
    'Too many messages. Go on in {seconds|second|seconds}.',
    'Слишком много сообщений. Продолжайте через {seconds|секунду|секунды|секунд}.',
  ),
} as const;
