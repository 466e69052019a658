/** The refusals of accounts, identities and whoever logs in. */
import { entry } from '../error-entry';

export const ACCOUNT_ERRORS = {
  'auth.wrong_credentials': entry('invalid', 'The name or the password is wrong.', 'Неверное имя или пароль.'),
  'auth.not_confirmed': entry(
    'forbidden',
    'Confirm your e-mail address first: enter the code from the mail, or ask for a new one.',
    'Сначала подтвердите адрес: введите код из письма или запросите новый.',
  ),
  'auth.blocked': entry('forbidden', 'This account is blocked. Ask the house.', 'Учётная запись заблокирована. Обратитесь к нам.'),
  'auth.code_refused': entry(
    'invalid',
    'The code is wrong, expired or used up. Ask for a new one.',
    'Код неверен, устарел или исчерпан. Запросите новый.',
  ),
  'auth.refresh_refused': entry(
    'unauthenticated',
    'The refresh token is not valid any more. Log in again.',
    'Токен обновления больше не действует. Войдите снова.',
  ),
  'auth.foreign_origin': entry('forbidden', 'This page may not act in your name.', 'Эта страница не может действовать от вашего имени.'),
  'auth.too_many': entry(
    'limited',
    'Too many attempts. Try again in {seconds|second|seconds}.',
    'Слишком много попыток. Повторите через {seconds|секунду|секунды|секунд}.',
  ),
  'auth.wrong_password': entry('invalid', 'The current password is wrong.', 'Текущий пароль неверен.'),
  'auth.sign_in_again': entry('forbidden', 'Sign in anew first: this can’t be undone.', 'Сначала войдите заново: это действие необратимо.'),
  'auth.same_password': entry(
    'invalid',
    'Choose a password that differs from the current one.',
    'Новый пароль должен отличаться от текущего.',
  ),
  'auth.password_common': entry(
    'invalid',
    'This password is one of those that are guessed first. Take three or four words, or something longer.',
    'Такой пароль подбирают одним из первых. Возьмите три-четыре слова или что-то подлиннее.',
  ),
  'auth.password_personal': entry(
    'invalid',
    'This password follows from your name or address. Take another one.',
    'Такой пароль следует из вашего имени или адреса. Возьмите другой.',
  ),
  'auth.passwords_differ': entry('invalid', 'The two passwords differ.', 'Пароли не совпадают.'),
  'account.no_address': entry('conflict', 'This account has no mail address.', 'У этой записи нет почтового адреса.'),
  'account.same_address': entry('conflict', 'This already is the address of your account.', 'Этот адрес уже привязан к вашей записи.'),
  'account.address_taken': entry('conflict', 'This address belongs to another account.', 'Этот адрес принадлежит другой записи.'),
  'account.username_taken': entry('conflict', 'This name is taken. Choose another.', 'Это имя занято. Выберите другое.'),
  'account.live_orders': entry(
    'conflict',
    '{count|order is|orders are} still under way. Finish or cancel first what is open.',
    'Ещё не завершено: {count|заказ|заказа|заказов}. Сначала завершите или отмените.',
  ),
  'account.live_bookings': entry(
    'conflict',
    '{count|booking is|bookings are} still ahead. Cancel first what is to come.',
    'Впереди ещё {count|бронь|брони|броней}. Сначала отмените.',
  ),
  'account.has_orders': entry(
    'conflict',
    'This person has orders or bookings. Block the account, or close it: then the name goes and what was sold stays.',
    'У этого человека есть заказы или брони. Заблокируйте или закройте запись: тогда имя удаляется, а проданное остаётся.',
  ),
  'account.not_yours_to_manage': entry(
    'forbidden',
    'Accounts of the staff are managed by a manager.',
    'Учётными записями персонала управляет менеджер.',
  ),
  'account.not_yourself': entry('forbidden', 'This can’t be done to your own account.', 'Со своей учётной записью это сделать нельзя.'),
  'identity.taken': entry(
    'conflict',
    'This {provider} identity belongs to somebody already.',
    'Эта запись {provider} уже кому-то принадлежит.',
  ),
  'identity.username_taken': entry(
    'conflict',
    'This {provider} name belongs to somebody already.',
    'Это имя {provider} уже кому-то принадлежит.',
  ),
  'identity.web_known': entry(
    'conflict',
    'Your account has an address and a password already. Change them instead.',
    'У вашей записи уже есть адрес и пароль. Измените их.',
  ),
  'identity.last_one': entry(
    'conflict',
    'This is the last way you are known here. Link another one first.',
    'Это последний способ войти. Сначала привяжите другой.',
  ),
  'identity.telegram_refused': entry(
    'unauthenticated',
    'Telegram’s signature is not valid, too old or already used. Log in with Telegram again.',
    'Подпись Telegram неверна, устарела или уже использована. Войдите через Telegram снова.',
  ),
  'identity.telegram_off': entry('conflict', 'Telegram login is not set up here.', 'Вход через Telegram здесь не настроен.'),
  'account.live_events': entry(
    'conflict',
    'You run {count|event that is|events that are} still to come. Call off first what is ahead.',
    'Впереди у вас {count|событие|события|событий}. Сначала отмените.',
  ),
  'account.trade_kept': entry(
    'conflict',
    'You are more than a customer here already. Ask the house to change it.',
    'Вы здесь уже не только гость. Попросите заведение изменить роль.',
  ),
} as const;
