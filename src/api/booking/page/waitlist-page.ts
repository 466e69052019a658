/** The page of who waits: the place in the queue, and the table that is offered with the button that takes it. */
import type { Language } from '#domain/errors';
import { clockText, spanText } from '#domain/local-texts';
import { escapeHtml, pageShell } from '#platform/files/page-shell';
import { OFFERED, SEES_TABLE, UNSERVED } from '#domain/waitlist/waitlist';
import type { WaitlistView } from '../rows/waitlist-views';

const WORDS = {
  en: {
    title: 'Your place in the queue',
    status: {
      waiting: 'You are waiting',
      offered: 'A table for you',
      booked: 'The table is yours',
      seated: 'Enjoy your visit',
      expired: 'The wait is over',
      left: 'You left the queue',
      skipped: 'We called you and went on',
    },
    position: 'Place in the queue',
    wait: 'Wait, said when you came',
    minutes: (count: number) => `about ${count} min`,
    when: 'For',
    offered: 'Table',
    visit: 'When',
    guests: 'Guests',
    name: 'Name',
    hint: 'We write to you as soon as a table frees. This page shows where you stand.',
    until: (time: string) => `It is kept for you until ${time}. Then it goes to the next.`,
    accept: 'Take this table',
    leave: 'Leave the queue',
    again: 'Join the queue again',
  },
  ru: {
    title: 'Ваше место в очереди',
    status: {
      waiting: 'Вы в очереди',
      offered: 'Для вас есть стол',
      booked: 'Стол за вами',
      seated: 'Приятного отдыха',
      expired: 'Ожидание закончилось',
      left: 'Вы вышли из очереди',
      skipped: 'Мы звали вас и пошли дальше',
    },
    position: 'Место в очереди',
    wait: 'Ожидание, названное при записи',
    minutes: (count: number) => `около ${count} мин`,
    when: 'На',
    offered: 'Стол',
    visit: 'Когда',
    guests: 'Гостей',
    name: 'Имя',
    hint: 'Как только освободится стол, мы вам напишем. Здесь видно, какой вы в очереди.',
    until: (time: string) => `Он ваш до ${time}. Потом его предложат следующему.`,
    accept: 'Взять этот стол',
    leave: 'Выйти из очереди',
    again: 'Встать в очередь снова',
  },
} as const;

export function waitPage(
  entry: WaitlistView,
  page: { path: string; language: Language; refusal: string | null; canJoinAgain: boolean },
): string {
  const { language, refusal } = page;
  const words = WORDS[language];
  const facts = factsOf(entry, language).map(([term, text]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(text)}</dd>`);
  return pageShell({
    language,
    title: `${words.title} ${entry.number}`,
    body: `<p class="place">${escapeHtml(entry.venue.name)}</p>
<h1>${escapeHtml(words.title)}</h1>
<p class="status ${SEES_TABLE.includes(entry.status) ? 'confirmed' : 'requested'}" role="status">${escapeHtml(words.status[entry.status])}</p>
${refusal ? `<p class="hint" role="alert">${escapeHtml(refusal)}</p>\n` : ''}<dl>
${facts.join('\n')}
</dl>
${buttonsOf(entry, page)}`,
  });
}

function factsOf(entry: WaitlistView, language: Language): [string, string][] {
  const words = WORDS[language];
  const { offer, venue, position, quotedMinutes } = entry;
  const span = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
    spanText({ start: new Date(startsAt), end: new Date(endsAt) }, venue.timezone, language);
  const isWaiting = UNSERVED.includes(entry.status);
  return [
    ...(isWaiting && position !== null ? [[words.position, String(position)] as [string, string]] : []),
    ...(isWaiting && quotedMinutes !== null ? [[words.wait, words.minutes(quotedMinutes)] as [string, string]] : []),
    ...(isWaiting && !entry.isHere ? [[words.when, span(entry)] as [string, string]] : []),
    ...(offer
      ? ([
          [words.visit, span(offer)],
          [words.offered, [offer.table, offer.area].filter(Boolean).join(', ')],
        ] as [string, string][])
      : []),
    [words.guests, String(entry.guests)],
    [words.name, entry.name],
  ];
}

function buttonsOf(
  entry: WaitlistView,
  { path, language, canJoinAgain }: { path: string; language: Language; canJoinAgain: boolean },
): string {
  const { status, offer, venue } = entry;
  const words = WORDS[language];
  const button = (verb: string, label: string): string =>
    `<form method="post" action="${escapeHtml(path)}/${verb}"><button type="submit"${verb === 'leave' ? ' class="quiet"' : ''}>${escapeHtml(label)}</button></form>`;
  if (UNSERVED.includes(status)) return `<p class="hint">${escapeHtml(words.hint)}</p>\n${button('leave', words.leave)}`;
  if (canJoinAgain) return button('join-again', words.again);
  if (!offer || !OFFERED.includes(status)) return '';
  const until = words.until(clockText(new Date(offer.expiresAt), venue.timezone));
  return `<p class="hint">${escapeHtml(until)}</p>\n${button('accept', words.accept)}\n${button('leave', words.leave)}`;
}
