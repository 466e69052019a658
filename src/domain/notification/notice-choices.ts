/** Everybody chooses which notices come over which channel and when it is quiet; what is of safety always comes, and nothing is ever dropped for the hour. */
import type { Language } from '../errors';
import { fieldError } from '../errors';
import { NOTICES, type Channel, type Notice, type RecipientKind, type TemplateName } from './notifications';
import { isServedAt, minutesOf } from '../time';
import { isTimeZone, minuteOfDay, wallClock } from '../wall-clock';

/** Notice → channel → wanted or not; what is not named is as the house set it. */
export type Choices = Readonly<Partial<Record<string, Readonly<Partial<Record<Channel, boolean>>>>>>;

/** From one wall-clock time to another in the person's zone; `until` ≤ `from` passes midnight. */
export interface QuietHours {
  from: string;
  until: string;
  timezone: string;
}

/** What stands inside is always written: it disturbs nobody, and the list stays whole. */
const ALWAYS: readonly Channel[] = ['in_app'];
const CLOCK_CHANGE_MINUTES = 120;

/** The channels that a notice takes to somebody with these choices. */
export function channelsFor({ template, channels, offers = [], isObligatory }: Notice, choices: Choices): Channel[] {
  if (isObligatory) return [...channels];
  const chosen = choices[template] ?? {};
  return [...channels, ...offers].filter((channel) =>
    ALWAYS.includes(channel) ? channels.includes(channel) : (chosen[channel] ?? channels.includes(channel)),
  );
}

export interface Option {
  notice: TemplateName;
  channels: Partial<Record<Channel, boolean>>;
}

/** What somebody who receives notices of these kinds can choose, and how it stands now. */
export function optionsFor(kinds: readonly RecipientKind[], choices: Choices): Option[] {
  const options = new Map<TemplateName, Option['channels']>();
  for (const notice of NOTICES) {
    if (notice.isObligatory || !kinds.includes(notice.to)) continue;
    const on = channelsFor(notice, choices);
    const switches = [...notice.channels, ...(notice.offers ?? [])].filter((channel) => !ALWAYS.includes(channel));
    options.set(notice.template, {
      ...options.get(notice.template),
      ...Object.fromEntries(switches.map((channel) => [channel, on.includes(channel)])),
    });
  }
  return [...options].map(([notice, channels]) => ({ notice, channels }));
}

/** @throws DomainError `notice.not_optional` naming the first choice that this person has not. */
export function checkChoices(choices: Choices, kinds: readonly RecipientKind[]): void {
  const options = new Map<string, Option['channels']>(optionsFor(kinds, {}).map(({ notice, channels }) => [notice, channels]));
  for (const [notice, channels = {}] of Object.entries(choices))
    for (const channel of Object.keys(channels) as Channel[])
      if (options.get(notice)?.[channel] === undefined)
        throw fieldError('notice.not_optional', ['choices', notice, channel], { notice, channel });
}

/** @throws DomainError naming the field: an unknown zone, or hours that would never end. */
export function checkQuietHours({ from, until, timezone }: QuietHours): void {
  if (!isTimeZone(timezone)) throw fieldError('venue.time_zone_unknown', ['quietHours', 'timezone'], { timezone });
  if (minutesOf(from) === minutesOf(until)) throw fieldError('notice.always_quiet', ['quietHours', 'until']);
}

/** When a notice may ring: now, or as soon as the person's quiet hours are over. */
export const ringsAt = (now: Date, quiet: QuietHours | null, isUrgent: boolean): Date =>
  quiet && !isUrgent && isQuiet(quiet, now) ? endOfQuiet(quiet, now) : now;

export const isQuiet = ({ from, until, timezone }: QuietHours, instant: Date): boolean => isServedAt({ from, until }, timezone, instant);

const endOfQuiet = (quiet: QuietHours, now: Date): Date => nextMoment(quiet, now, quiet.until, (moment) => !isQuiet(quiet, moment));
const startOfQuiet = (quiet: QuietHours, now: Date): Date => nextMoment(quiet, now, quiet.from, (moment) => isQuiet(quiet, moment));

/** Jumps to a time by the wall clock; where a clock change lies between, near it, and goes on minute by minute. */
function nextMoment({ timezone }: QuietHours, now: Date, time: string, isReached: (moment: Date) => boolean): Date {
  const start = wallClock(timezone, now).startOf('minute');
  const left = (minutesOf(time) - minuteOfDay(start) + 1440) % 1440;
  const steady = start.plus({ minutes: left });
  if (left > 0 && steady.offset === start.offset) return steady.toJSDate();
  let moment = start.plus({ minutes: Math.max(1, left - CLOCK_CHANGE_MINUTES) });
  while (!isReached(moment.toJSDate())) moment = moment.plus({ minutes: 1 });
  return moment.toJSDate();
}

/** When it is quiet between two moments; the last may end later. */
export function quietSpans(quiet: QuietHours | null, from: Date, to: Date): { from: Date; until: Date }[] {
  const spans: { from: Date; until: Date }[] = [];
  if (!quiet) return spans;
  for (let moment = isQuiet(quiet, from) ? from : startOfQuiet(quiet, from); moment < to;) {
    const until = endOfQuiet(quiet, moment);
    spans.push({ from: moment, until });
    moment = startOfQuiet(quiet, until);
  }
  return spans;
}

export interface Reach {
  notice: TemplateName;
  /** It passes quiet hours. */
  isUrgent: boolean;
  channels: Channel[];
}

/** Every notice that somebody who receives these kinds may get, and over which channels with these choices. */
export function reachOf(kinds: readonly RecipientKind[], choices: Choices): Reach[] {
  const reaches = new Map<TemplateName, Reach>();
  for (const notice of NOTICES.filter(({ to }) => kinds.includes(to))) {
    const known = reaches.get(notice.template);
    reaches.set(notice.template, {
      notice: notice.template,
      isUrgent: known?.isUrgent || notice.isUrgent === true,
      channels: [...new Set([...(known?.channels ?? []), ...channelsFor(notice, choices)])],
    });
  }
  return [...reaches.values()];
}

/** Who somebody with these roles is in the table of notices. */
export const recipientKindsOf = (roles: readonly string[]): RecipientKind[] => [
  'subject',
  'customer',
  'guest',
  'followed',
  'holder',
  'holders',
  ...(roles.includes('cook') ? (['cook', 'addressee'] as const) : []),
  ...(roles.includes('staff') ? (['house'] as const) : []),
];

/** What a notice is called where it is chosen, or its text written. */
export const NOTICE_TITLES: Readonly<Partial<Record<TemplateName, Readonly<Record<Language, string>>>>> = {
  'user-registered': { en: 'The code that confirms an address', ru: 'Код подтверждения адреса' },
  'user-registered-again': { en: 'You already have an account', ru: 'Учётная запись уже есть' },
  'user-reset-requested': { en: 'The code for a new password', ru: 'Код для нового пароля' },
  'user-phone-code-requested': { en: 'The code by phone', ru: 'Код на телефон' },
  'user-confirmed': { en: 'Welcome', ru: 'Добро пожаловать' },
  'user-address-requested': { en: 'The code for another address', ru: 'Код для нового адреса' },
  'user-address-changed': { en: 'Your address was changed', ru: 'Адрес изменён' },
  'user-password-changed': { en: 'Your password was changed', ru: 'Пароль изменён' },
  'user-signed-out-everywhere': { en: 'You were signed out', ru: 'Выполнен выход' },
  'user-removal-announced': { en: 'Your account will be removed soon', ru: 'Учётная запись скоро будет удалена' },
  'order-placed': { en: 'We have your order', ru: 'Заказ получен' },
  'order-received': { en: 'A new order to cook', ru: 'Новый заказ для кухни' },
  'order-accepted': { en: 'Your order is accepted', ru: 'Заказ принят' },
  'order-preparing': { en: 'Your order is being cooked', ru: 'Заказ готовится' },
  'order-ready': { en: 'Your order is ready', ru: 'Заказ готов' },
  'order-delivering': { en: 'Your order is on its way', ru: 'Заказ в пути' },
  'order-delivered': { en: 'Your order has arrived', ru: 'Заказ доставлен' },
  'order-completed': { en: 'Your order is complete', ru: 'Заказ завершён' },
  'order-rejected': { en: 'The kitchen can’t take your order', ru: 'Кухня не может принять заказ' },
  'order-cancelled': { en: 'Your order is cancelled', ru: 'Заказ отменён' },
  'order-withdrawn': { en: 'A guest cancelled an order', ru: 'Гость отменил заказ' },
  'order-expired': { en: 'Nobody accepted your order in time', ru: 'Заказ не успели принять' },
  'order-cancel-requested': { en: 'A guest asks to cancel an order', ru: 'Гость просит отменить заказ' },
  'booking-requested': { en: 'We have your request for a table', ru: 'Заявка на стол получена' },
  'booking-received': { en: 'A new request for a table', ru: 'Новая заявка на стол' },
  'booking-confirmed': { en: 'Your booking is confirmed', ru: 'Бронь подтверждена' },
  'booking-declined': { en: 'Your request was declined', ru: 'Заявка отклонена' },
  'booking-cancelled': { en: 'Your booking is cancelled', ru: 'Бронь отменена' },
  'booking-withdrawn': { en: 'A guest cancelled a booking', ru: 'Гость отменил бронь' },
  'booking-cancel-requested': { en: 'A guest asks to cancel a booking', ru: 'Гость просит отменить бронь' },
  'booking-cancel-refused': { en: 'Your booking stands', ru: 'Бронь остаётся в силе' },
  'booking-changed': { en: 'Your booking has changed', ru: 'Бронь изменена' },
  'waitlist-joined': { en: 'You are on the waitlist', ru: 'Вы в очереди на стол' },
  'waitlist-offered': { en: 'A table is free for you', ru: 'Для вас освободился стол' },
  'waitlist-expired': { en: 'Your wait for a table is over', ru: 'Ожидание стола закончилось' },
  'waitlist-skipped': { en: 'It was your turn for a table', ru: 'Подошла ваша очередь на стол' },
  'booking-reminder': { en: 'A reminder of your booking', ru: 'Напоминание о брони' },
  'profile-followed': { en: 'Somebody follows you', ru: 'Новый подписчик' },
  'bid-accepted': { en: 'Your bid was chosen', ru: 'Ваше предложение выбрано' },
  'bid-changed': { en: 'A bid has changed', ru: 'Предложение изменилось' },
  'bid-declined': { en: 'Your bid was not chosen', ru: 'Ваше предложение не выбрано' },
  'bid-expired': { en: 'Your bid has run out', ru: 'Срок предложения истёк' },
  'bid-received': { en: 'A new bid on your wish', ru: 'Новое предложение по заказу' },
  'bid-withdrawn': { en: 'A bid was withdrawn', ru: 'Предложение отозвано' },
  'wish-accepted': { en: 'A cook has your wish', ru: 'Повар взял ваш заказ' },
  'wish-opened': { en: 'Your wish is open to all cooks', ru: 'Заказ открыт для всех поваров' },
  'wish-placed': { en: 'We have your wish', ru: 'Ваш заказ размещён' },
  'wish-received': { en: 'A guest asks you to cook', ru: 'Гость просит вас приготовить' },
  'event-cancelled': { en: 'An event is cancelled', ru: 'Событие отменено' },
  'event-changed': { en: 'An event has been moved', ru: 'Событие перенесено' },
  'ticket-booked': { en: 'Your tickets', ru: 'Ваши билеты' },
  'ticket-cancelled': { en: 'Your ticket is cancelled', ru: 'Билет отменён' },
  'ticket-reminder': { en: 'A reminder of your event', ru: 'Напоминание о событии' },
  'wish-reopened': { en: 'A cook has dropped your order', ru: 'Повар отказался от заказа' },
};
