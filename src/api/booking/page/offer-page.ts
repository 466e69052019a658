/** The page behind an offer in a mail: one place, one button that asks for it. */
import type { Alternative } from '#domain/booking/availability';
import type { Language } from '#domain/errors';
import { clockText, dayText, priceText, spanText } from '#domain/local-texts';
import { escapeHtml, pageShell } from '#platform/files/page-shell';

interface Place {
  timezone: string;
  currency: string;
  language: Language;
}

const WORDS = {
  en: {
    title: 'Another place for you',
    table: (number: string) => `table ${number}`,
    when: 'When',
    where: 'Table',
    guests: 'Guests',
    price: 'Price',
    ask: 'Ask for this table',
    hint: 'You have it when the house has confirmed: we write to you.',
    back: 'Back to my booking',
  },
  ru: {
    title: 'Другое место для вас',
    table: (number: string) => `стол ${number}`,
    when: 'Когда',
    where: 'Стол',
    guests: 'Гостей',
    price: 'Цена',
    ask: 'Попросить этот стол',
    hint: 'Стол ваш, когда заведение подтвердит: мы вам напишем.',
    back: 'К моей брони',
  },
} as const;

/** "Friday, 27 March, 18:00, table 7, By the window" */
export function offerText(offer: Alternative, { timezone, language }: Place): string {
  const start = new Date(offer.startsAt);
  const place = [WORDS[language].table(offer.number), offer.area].filter(Boolean).join(', ');
  return `${dayText(start, timezone, language)}, ${clockText(start, timezone)}, ${place}`;
}

/** @param page.refusal why it can't be had any more; then there is no button */
export function offerPage(
  offer: Alternative,
  page: Place & { venue: string; guests: number; path: string; action: string; refusal: string | null },
): string {
  const { timezone, currency, language, path, action, refusal } = page;
  const words = WORDS[language];
  const rows = [
    [words.when, spanText({ start: new Date(offer.startsAt), end: new Date(offer.endsAt) }, timezone, language)],
    [words.where, [offer.number, offer.area].filter(Boolean).join(', ')],
    [words.guests, String(page.guests)],
    ...(offer.price > 0 ? [[words.price, priceText(offer.price, currency, language)]] : []),
  ];
  const facts = rows.map(([term, text]) => `<dt>${escapeHtml(term ?? '')}</dt><dd>${escapeHtml(text ?? '')}</dd>`).join('\n');
  const form = `<p class="hint">${escapeHtml(words.hint)}</p>
<form method="post" action="${escapeHtml(action)}"><button type="submit">${escapeHtml(words.ask)}</button></form>`;
  return pageShell({
    language,
    title: words.title,
    body: `<p class="place">${escapeHtml(page.venue)}</p>
<h1>${escapeHtml(words.title)}</h1>
<dl>
${facts}
</dl>
${refusal === null ? form : `<p class="status declined" role="status">${escapeHtml(refusal)}</p>`}
<p><a href="${escapeHtml(path)}">${escapeHtml(words.back)}</a></p>`,
  });
}
