/** The words of the document that no declaration carries. */
import type { MountedRoute } from './mounted-routes';

export const INTRODUCTION = [
  'The HTTP API of a Samovar house: menu, cart, orders, wishes and bids, payments, bookings, events and tickets, accounts.',
  '',
  '**Signing in.** POST /auth/local/register sends a code by mail, POST /auth/confirm takes it. POST /auth/local answers an access token of 15 minutes; send it as `Authorization: Bearer …`. POST /auth/refresh renews it. Browsers may send `X-Auth-Mode: cookie` and get cookies instead.',
  '',
  '**Answers.** `{data, meta}`. Ids are `documentId`s. Money is a number with as many decimals as its currency has; the currency stands beside totals. Times are ISO 8601.',
  '',
  '**Writes.** PATCH changes what it names. PUT sets the whole: what is not sent goes back to its default or to nothing. Strapi’s own client (`@strapi/client`) has PUT alone for `update()`: send it the whole row, or PATCH with `fetch`.',
  '',
  '**Files.** POST /upload makes new ones; the staff read them under /upload/files (`files.find` of `@strapi/client`), everybody as part of the row they hang on.',
  '',
  '**Faults.** One shape everywhere, see the schema `ErrorResponse`: `details.code` is for programs, `message` for people, `details.requestId` for us.',
  '',
  '**Reads.** `filters[field][$op]`, `sort`, `pagination[page]`, `pagination[pageSize]` (at most 100), `fields`, `populate`, `_q`. The document lists for each field of a list how it is usually asked; the other operators (`$eq`, `$eqi`, `$ne`, `$nei`, `$in`, `$notIn`, `$lt`, `$lte`, `$gt`, `$gte`, `$between`, `$null`, `$notNull`, `$contains`, `$containsi`, `$notContains`, `$notContainsi`, `$startsWith`, `$startsWithi`, `$endsWith`, `$endsWithi`, `$not`, `$and`, `$or`) are written alike: `filters[price][$between][0]=5&filters[price][$between][1]=9`. An operator that does not go with the field, and a value that its column can’t hold, are refused by name; `$contains` on a list of words means “has this word”. Unknown parameters are refused by name. A list of values has 100 at most, an address 1,000 parameters. One list may be sorted by 10 names, reach into relations 5 times with its filters and orders, and populate 4 relations within each other. Nothing that is sent may be nested deeper than 64 levels.',
].join('\n');

export const TAGS = [
  { name: 'storefront', description: 'The whole menu in one answer.' },
  { name: 'dish', description: 'The menu.' },
  { name: 'category', description: 'The sections of the menu.' },
  { name: 'cart', description: 'What a customer is about to buy.' },
  { name: 'order', description: 'What was bought, and its way to the guest.' },
  { name: 'bid', description: 'What home cooks ask for a guest’s wish.' },
  { name: 'payment', description: 'Paying for an order.' },
  { name: 'booking', description: 'Tables for a time: requests, decisions, waitlist, holds.' },
  { name: 'table', description: 'Tables, and which of them are free.' },
  { name: 'event', description: 'Classes and evenings.' },
  { name: 'ticket', description: 'Seats at an event, and the door.' },
  { name: 'venue', description: 'Places: hours, time zone, delivery.' },
  { name: 'site', description: 'The house’s own texts and contacts.' },
  { name: 'health', description: 'Is it alive, is it ready?' },
  { name: 'users-permissions', description: 'Accounts, sessions, roles.' },
  { name: 'identity', description: 'The ways in which a person is known: web, Telegram, phone.' },
  { name: 'profile', description: 'What others see of a person; cooks.' },
  { name: 'notification', description: 'What the house told me.' },
  { name: 'device', description: 'Browsers that get pushes.' },
  { name: 'upload', description: 'Pictures.' },
];

const SUMMARIES: Record<string, string> = {
  'post /upload': 'Uploads pictures (JPEG, PNG, WebP, AVIF; 5 MB each).',
  'get /upload/files': 'Lists files.',
  'get /upload/files/{id}': 'Reads one file.',
};

/** `findOne` of venue → "One venue." */
export function summaryOf({ method, path, tag, controllerMethod }: MountedRoute): string {
  const known = SUMMARIES[`${method} ${path}`];
  if (known) return known;
  if (controllerMethod === 'find') return `Reads ${path.slice(1)}.`;
  if (controllerMethod === 'findOne') return `Reads one ${tag}.`;
  const words = controllerMethod.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).trim();
  return words ? `${words.charAt(0).toUpperCase()}${words.slice(1)}.` : `${method.toUpperCase()} ${path}.`;
}
