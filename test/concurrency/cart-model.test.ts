/** Two tabs at one cart: whatever they do at the same time, the answers are those of some order of doing it one after the other. */
import fc from 'fast-check';
import { dish, PICKUP, venue, type TestDish } from '../helpers/house';
import { secondUrl, sharedUrl } from '../helpers/instance';
import { crowd, fire, rewriting, withoutRowLocks, type Answer, type Guest, type Shot } from './race';

type Command =
  { do: 'add' | 'set'; dish: number; quantity: number } | { do: 'remove'; dish: number } | { do: 'clear' | 'check out' | 'look' };

interface Line {
  documentId: string;
  dish: string;
  quantity: number;
}
type Cart = readonly Line[];
/** What a tab did, which line it meant, and what it was told. */
interface Done {
  command: Command;
  dish: string;
  line: string;
  answer: Answer;
}

const NO_LINE = 'z'.repeat(24);
let dishes: TestDish[];
let second: string;
beforeAll(async () => {
  await venue();
  [second, dishes] = await Promise.all([secondUrl(), Promise.all([dish(), dish(), dish()])]);
});

/** A tab does one thing after the other; it knows the lines that its last answer showed. */
async function tab(commands: readonly Command[], { url, token }: { url: string; token: string }): Promise<Done[]> {
  const done: Done[] = [];
  let seen: Cart = [];
  for (const command of commands) {
    const documentId = 'dish' in command ? (dishes[command.dish] as TestDish).documentId : '';
    const line = seen.find((candidate) => candidate.dish === documentId)?.documentId ?? NO_LINE;
    const answer = await fire({ url, token, ...requestOf(command, documentId, line) });
    if (answer.body?.data?.lines && command.do !== 'check out') seen = answer.body.data.lines as Cart;
    done.push({ command, dish: documentId, line, answer });
  }
  return done;
}

function requestOf(command: Command, documentId: string, line: string): Pick<Shot, 'method' | 'path' | 'body'> {
  switch (command.do) {
    case 'add':
      return { path: '/api/cart/items', body: { dish: documentId, quantity: command.quantity } };
    case 'set':
      return { method: 'PATCH', path: `/api/cart/items/${line}`, body: { quantity: command.quantity } };
    case 'remove':
      return { method: 'DELETE', path: `/api/cart/items/${line}` };
    case 'clear':
      return { method: 'DELETE', path: '/api/cart' };
    case 'check out':
      return { path: '/api/orders', body: PICKUP };
    case 'look':
      return { method: 'GET', path: '/api/cart' };
  }
}

const shown = (lines: unknown, withIds: boolean): string =>
  JSON.stringify((lines as Line[]).map(({ documentId, dish: of, quantity }) => [withIds ? documentId : '', of, quantity]).sort());

/** The serial model. @returns the cart after it, or null when this answer can't follow on this cart. */
function step(cart: Cart, { command, dish: of, line, answer }: Done): Cart | null {
  if (command.do === 'check out') {
    if (cart.length === 0) return answer.code === 'cart.empty' ? cart : null;
    return answer.status === 201 &&
      shown(answer.body.data.lines, false) ===
        shown(
          cart.map((one) => ({ ...one })),
          false,
        )
      ? []
      : null;
  }
  const next = changed(cart, { command, of, line, answer });
  if (next === 'too many') return answer.code === 'cart.quantity_out_of_range' ? cart : null;
  if (next === 'no line') return answer.code === 'cart.line_unknown' ? cart : null;
  return answer.status < 300 && shown(answer.body.data.lines, true) === shown(next, true) ? next : null;
}

function changed(
  cart: Cart,
  { command, of, line, answer }: { command: Command; of: string; line: string; answer: Answer },
): Cart | 'no line' | 'too many' {
  if (command.do === 'clear') return [];
  if (command.do === 'add') return added(cart, { of, quantity: command.quantity, answer });
  if (command.do !== 'set' && command.do !== 'remove') return cart;
  if (!cart.some((one) => one.documentId === line)) return 'no line';
  const quantity = command.do === 'set' ? command.quantity : 0;
  return cart.map((one) => (one.documentId === line ? { ...one, quantity } : one)).filter((one) => one.quantity > 0);
}

/** A new line has the name that the answer gives it. */
function added(cart: Cart, { of, quantity, answer }: { of: string; quantity: number; answer: Answer }): Cart | 'too many' {
  const same = cart.find((one) => one.dish === of);
  if ((same?.quantity ?? 0) + quantity > 99) return 'too many';
  if (same) return cart.map((one) => (one === same ? { ...one, quantity: one.quantity + quantity } : one));
  const documentId = (answer.body?.data?.lines as Cart | undefined)?.find((one) => one.dish === of)?.documentId ?? '';
  return [...cart, { documentId, dish: of, quantity }];
}

/** Is there an order of both tabs' commands whose answers are these, and which leaves this cart? */
function isSerial(tabs: readonly (readonly Done[])[], last: unknown, cart: Cart = []): boolean {
  if (tabs.every((rest) => rest.length === 0)) return shown(last, true) === shown(cart, true);
  return tabs.some(([first, ...rest], index) => {
    const next = first && step(cart, first);
    return next
      ? isSerial(
          tabs.map((other, at) => (at === index ? rest : other)),
          last,
          next,
        )
      : false;
  });
}

async function play(
  scripts: readonly [Command[], Command[]],
  urls: readonly [string, string],
): Promise<{ serial: boolean; story: string }> {
  const [guest] = (await crowd(1)) as [Guest];
  const tabs = await Promise.all(scripts.map((commands, index) => tab(commands, { url: urls[index] as string, token: guest.token })));
  const { body } = await fire({ url: urls[0], token: guest.token, method: 'GET', path: '/api/cart' });
  const orders = await strapi.db.connection('orders').where({ customer_id: guest.id }).select('id');
  const checkouts = tabs.flat().filter(({ command, answer }) => command.do === 'check out' && answer.status === 201);
  const story = tabs
    .map((done) => done.map(({ command, answer }) => `${JSON.stringify(command)} ${answer.status} ${answer.code ?? ''}`).join('\n'))
    .join('\n--\n');
  return { serial: isSerial(tabs, body.data.lines) && orders.length === checkouts.length, story };
}

const dishNumber = fc.nat(2);
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), dish: dishNumber, quantity: fc.constantFrom(1, 2, 60) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('set' as const), dish: dishNumber, quantity: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), dish: dishNumber }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('clear' as const, 'check out' as const, 'check out' as const, 'look' as const) }),
  },
);
const script = fc.array(command, { minLength: 2, maxLength: 5 });

it.each([
  ['one instance', (): [string, string] => [sharedUrl(), sharedUrl()]],
  ['two instances', (): [string, string] => [sharedUrl(), second]],
])('equals the serial model at %s, with at most one order per full cart', async (_, urls) => {
  await fc.assert(
    fc.asyncProperty(script, script, async (one, other) => {
      const { serial, story } = await play([one, other], urls());
      expect(serial ? '' : story).toBe('');
    }),
    { numRuns: 20, endOnFailure: true },
  );
});

it('CONTROL: without the cart’s lock the model is broken', async () => {
  const busy: Command[] = Array.from({ length: 4 }, () => ({ do: 'add', dish: 0, quantity: 1 }));
  const results = await rewriting(withoutRowLocks, () =>
    Promise.all(Array.from({ length: 8 }, () => play([busy, busy], [sharedUrl(), sharedUrl()]))),
  );
  expect(results.some(({ serial }) => !serial)).toBe(true);
});
