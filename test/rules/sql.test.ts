/** SQL that names another type's tables stands in the rows/ of one of them, in the reads of a screen, or where notices tell of everything. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
    path.posix.join(folder, name.split(path.sep).join('/')),
  );
const files = filesBelow('src');

/** Table → the folder of its type. */
const OWNERS = new Map(
  files
    .filter((file) => /content-types\/[^/]+\/schema\.json$/.test(file))
    .map((file) => {
      const { collectionName } = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as { collectionName: string };
      return [collectionName, file.split('/content-types/')[0] ?? ''];
    }),
);
for (const table of ['up_users', 'up_roles', 'up_permissions']) OWNERS.set(table, 'src/extensions/users-permissions');

const PLACES_OF_READS =
  /^src\/(api\/[^/]+\/rows|api\/notification\/(facts|recipients)|plugins\/backoffice\/server\/(screens|sights)|plugins\/storefront\/server|plugins\/kafka\/server\/monitor)\//;

/** Elsewhere, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'src/api/bid/services/bid.ts': 'asks whose wish it is before it is locked',
  'src/api/cart/services/cart.ts': 'a cart is its items, and an item is a dish',
  'src/api/dish/actions/section-actions.ts': 'the section that a list of dishes stands in',
  'src/api/health/probes/database.ts': 'asks on a connection of its own, whatever hangs, how events stand',
  'src/api/identity/services/identity.ts': 'an identity is a person’s',
  'src/api/notification/person.ts': 'forgets what was told about everything of a person',
  'src/api/order/services/order.ts': 'an order’s history is in the outbox; a new time asks dishes and bids',
  'src/api/order/wish/open-wishes.ts': 'one read of wishes with their bids and places',
  'src/api/payment/hooks/settle-order.ts': 'a payment’s order follows it in the same statement',
  'src/api/profile/follows/follow.ts': 'a follow is between two persons',
  'src/api/ticket/jobs/remind-holders.ts': 'a ticket’s time is its event’s',
  'src/api/ticket/services/ticket.ts': 'a ticket is of an event, for a person',
  'src/plugins/backoffice/server/controllers/notices.ts': 'sends again what the screen of messages lists',
  'src/platform/events/emit.ts': 'the outbox is the platform’s door; the plugin only shows it',
  'src/platform/events/moves.ts': 'moves are in the outbox until they outlast it',
  'src/platform/limits/recipients.ts': 'whose own address it is, is known of Strapi’s own user',
  'src/platform/live/changes.ts': 'how many notices are unread travels with the change',
  'src/platform/sessions/live-sessions.ts': 'a session is of Strapi’s own user',
  'src/platform/sockets/caller.ts': 'who calls is Strapi’s own user',
};
const isAccounts = (file: string): boolean => file.startsWith('src/extensions/users-permissions/');

const NAMED = /(?:\b(?:from|join|update|into)\s+|\b(?:trx|connection)(?:<[^>]*>)?\(\s*['"`])([a-z_]+)/g;
const strangersIn = (file: string): string[] => {
  const text = readFileSync(path.join(root, file), 'utf8');
  const named = [...text.matchAll(NAMED)].map(([, table]) => table ?? '');
  return [...new Set(named)].filter((table) => OWNERS.has(table) && !file.startsWith(OWNERS.get(table) ?? ''));
};
const sources = files.filter((file) => /\.ts$/.test(file) && !/\/admin\//.test(file));

it('knows whose table each is', () => expect(OWNERS.size).toBeGreaterThan(20));

it('is nowhere else, but for what is said here with its reason', () => {
  const strays = sources.filter((file) => !PLACES_OF_READS.test(file) && !isAccounts(file) && !(file in EXCEPTIONS));
  expect(strays.flatMap((file) => strangersIn(file).map((table) => `${file}: ${table}`))).toEqual([]);
});

it('excuses nobody who needs no excuse', () => {
  expect(Object.keys(EXCEPTIONS).filter((file) => !sources.includes(file) || strangersIn(file).length === 0)).toEqual([]);
});
