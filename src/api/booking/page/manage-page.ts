/** The guest's page of one booking: what was asked for, what became of it, and a button where it can still be cancelled. */
import type { Alternative } from '#domain/booking/availability';
import { COMING, type BookingStatus } from '#domain/booking/booking';
import type { Language } from '#domain/errors';
import { momentText, priceText, spanText } from '#domain/local-texts';
import { offerText } from './offer-page';
import { escapeHtml, pageShell } from '#platform/files/page-shell';

export interface BookingView {
  number: string;
  status: BookingStatus;
  startsAt: Date;
  endsAt: Date;
  guests: number;
  name: string;
  table: string;
  area: string | null;
  venue: string;
  timezone: string;
  price: number;
  currency: string;
  note: string | null;
  freeCancelUntil: Date;
  cancelRequestedAt: Date | null;
  /** What the guest may ask for instead; the price in units of the currency. */
  alternatives: readonly Alternative[];
}

/** What the button does now: nothing is left to cancel, it cancels, or it only asks. */
export type Offer = 'none' | 'cancel' | 'ask';

const WORDS = {
  en: {
    title: 'Your booking',
    status: {
      requested: 'Waiting for an answer',
      confirmed: 'Confirmed',
      declined: 'Declined',
      cancelled: 'Cancelled',
      seated: 'Enjoy your visit',
      completed: 'Thank you for your visit',
      no_show: 'Missed',
    },
    asked: 'You asked to cancel. We will answer.',
    table: 'Table',
    when: 'When',
    guests: 'Guests',
    name: 'Name',
    price: 'Price',
    note: 'Your wish',
    cancel: 'Cancel the booking',
    ask: 'Ask to cancel',
    free: (until: string) => `You can cancel free of charge until ${until}.`,
    late: (until: string) => `Free cancellation ended ${until}. You can ask, and we will answer.`,
    instead: 'Instead you can have',
    gone: 'This link leads nowhere, or it has expired',
    goneHint: 'If you still want to change something, write or call us.',
  },
  ru: {
    title: 'Ваша бронь',
    status: {
      requested: 'Ждёт ответа',
      confirmed: 'Подтверждена',
      declined: 'Отклонена',
      cancelled: 'Отменена',
      seated: 'Приятного отдыха',
      completed: 'Спасибо, что были у нас',
      no_show: 'Визит не состоялся',
    },
    asked: 'Вы попросили отменить бронь. Мы ответим.',
    table: 'Стол',
    when: 'Когда',
    guests: 'Гостей',
    name: 'Имя',
    price: 'Цена',
    note: 'Пожелание',
    cancel: 'Отменить бронь',
    ask: 'Попросить об отмене',
    free: (until: string) => `Бесплатная отмена — до ${until}.`,
    late: (until: string) => `Бесплатная отмена была до ${until}. Вы можете попросить, и мы ответим.`,
    instead: 'Вместо этого можно',
    gone: 'Ссылка не действует или истекла',
    goneHint: 'Если хотите что-то изменить, напишите или позвоните нам.',
  },
} as const;

export function bookingPage(booking: BookingView, { offer, path, language }: { offer: Offer; path: string; language: Language }): string {
  const words = WORDS[language];
  const rows = [
    [words.when, spanText({ start: booking.startsAt, end: booking.endsAt }, booking.timezone, language)],
    [words.table, [booking.table, booking.area].filter(Boolean).join(', ')],
    [words.guests, String(booking.guests)],
    [words.name, booking.name],
    ...(booking.price > 0 ? [[words.price, priceText(booking.price, booking.currency, language)]] : []),
    ...(booking.note ? [[words.note, booking.note]] : []),
  ];
  const facts = rows.map(([term, text]) => `<dt>${escapeHtml(term ?? '')}</dt><dd>${escapeHtml(text ?? '')}</dd>`).join('\n');
  return pageShell({
    language,
    title: `${words.title} ${booking.number}`,
    body: `<p class="place">${escapeHtml(booking.venue)}</p>
<h1>${escapeHtml(words.title)} ${escapeHtml(booking.number)}</h1>
<p class="status ${booking.status}" role="status">${escapeHtml(words.status[booking.status])}</p>
<dl>
${facts}
</dl>
${buttonOf(booking, { offer, path, language })}${offersHtml(booking, path, language)}`,
  });
}

export const gonePage = (language: Language): string =>
  pageShell({
    language,
    title: WORDS[language].gone,
    body: `<h1>${escapeHtml(WORDS[language].gone)}</h1>\n<p class="hint">${escapeHtml(WORDS[language].goneHint)}</p>`,
  });

function offersHtml({ alternatives, timezone, currency }: BookingView, path: string, language: Language): string {
  if (alternatives.length === 0) return '';
  const items = alternatives.map(
    (offer, index) =>
      `<li><a href="${escapeHtml(path)}/offers/${index + 1}">${escapeHtml(offerText(offer, { timezone, currency, language }))}</a></li>`,
  );
  return `<h2>${escapeHtml(WORDS[language].instead)}</h2>\n<ul class="offers">\n${items.join('\n')}\n</ul>`;
}

function buttonOf(booking: BookingView, { offer, path, language }: { offer: Offer; path: string; language: Language }): string {
  const words = WORDS[language];
  if (booking.cancelRequestedAt && COMING.includes(booking.status)) return `<p class="hint">${escapeHtml(words.asked)}</p>`;
  if (offer === 'none') return '';
  const until = momentText(booking.freeCancelUntil, booking.timezone, language);
  const isConfirmed = COMING.includes(booking.status);
  const hint = !isConfirmed ? '' : offer === 'ask' ? words.late(until) : words.free(until);
  return `${hint && `<p class="hint">${escapeHtml(hint)}</p>`}
<form method="post" action="${escapeHtml(path)}/cancel"><button type="submit" class="quiet">${escapeHtml(offer === 'ask' ? words.ask : words.cancel)}</button></form>`;
}
