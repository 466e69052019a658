/** Rows whose ids a fuzzer is told, so that it meets more than “there is nothing here”. */
import { booked, published } from '../helpers/events';
import { category, dish, person, PICKUP, venue, type Person } from '../helpers/house';
import { requested, table } from '../helpers/tables';
import { bidOn, profileOf, wished } from '../helpers/wishes';

/** By the word that a path begins with. */
type Ids = Readonly<Record<string, readonly string[]>>;
interface Parameter {
  name: string;
  in: string;
  schema: object;
}
export interface Document {
  paths: Record<string, Record<string, { parameters: Parameter[]; responses: object }>>;
}

/** @param guest whose they are, where a guest can have one */
export async function knownRows(guest: Person): Promise<Ids> {
  const [cook, at, soup, event] = [await person('cook'), await table(), await dish(), await published()];
  await guest.call('post', '/api/cart/items', { dish: soup.documentId, quantity: 1 }).expect(201);
  const order = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data.documentId as string;
  const wish = await wished({}, guest);
  const bid = await bidOn(wish, cook);
  return {
    dishes: [soup.documentId],
    categories: [(await category()).documentId],
    venues: [(await venue()).documentId],
    tables: [at.documentId],
    bookings: [(await requested(at)).documentId],
    events: [event.documentId],
    tickets: (await booked(event, guest)).map(({ documentId }) => documentId),
    orders: [order, wish.documentId],
    bids: [bid.documentId],
    profiles: [await profileOf(cook)],
  };
}

const NOWHERE = 'a'.repeat(24);

/** The document, with an id of a row that is there, or of none, for whoever asks it for one. */
export function telling(document: Document, ids: Ids): Document {
  const told = structuredClone(document);
  for (const [address, item] of Object.entries(told.paths)) {
    const known = ids[address.split('/')[1] ?? ''] ?? [];
    const asked = Object.values(item).flatMap(({ parameters }) => parameters.filter((one) => one.in === 'path' && one.name === 'id'));
    if (known.length > 0) for (const parameter of asked) parameter.schema = { type: 'string', enum: [...known, NOWHERE] };
  }
  return told;
}
