/** What a letter says about an order: its lines, its address and its times, as they were when the event was told. */
import { readOrder } from '../../order/rows/read-order';
import type { Trx } from '#platform/postgres/rows';

export interface OrderFacts {
  number: string;
  status: string;
  currency: string;
  lines: { name: string; options: { group?: string; name: string }[] | null; quantity: number; total: number }[];
  subtotal: number;
  deliveryFee: number;
  discount: number;
  total: number;
  fulfilment: 'delivery' | 'pickup' | 'dine_in';
  paymentMethod: 'cash' | 'card' | 'payme' | 'click';
  delivery: DeliveryFacts | null;
  note: string | null;
  placedAt: string;
  wantedAt: string | null;
  promisedAt: string | null;
  cancelReason: string | null;
  venue: { name: string; address: string | null; phone: string | null } | null;
  timezone: string;
  customer: { name: string; phone: string | null };
  /** Of a wish, as are the following: what no menu has. */
  title: string | null;
  description: string | null;
  preferences: string | null;
  requirements: string | null;
  servings: number | null;
  budget: number | null;
  bidsUntil: string | null;
  /** How guests know the cook. */
  cook: string | null;
}

interface DeliveryFacts {
  address: string;
  house: string;
  entrance: string | null;
  level: string | null;
  apartment: string | null;
  phone: string | null;
  notes: string | null;
}

const AROUND = `
  select coalesce(v.timezone, (select timezone from venues order by rank, id limit 1), 'UTC') as timezone,
    v.name as venue, v.address, v.phone, coalesce(u.name, u.username, '–') as customer, u.surname, '+' || u.phone as customer_phone,
    (select p.display_name from profiles p where p.user_id = o.cook_id) as cook
  from orders o left join venues v on v.id = o.venue_id left join up_users u on u.id = o.customer_id
  where o.document_id = :documentId`;

interface Around {
  timezone: string;
  venue: string | null;
  address: string | null;
  phone: string | null;
  customer: string;
  surname: string | null;
  customer_phone: string | null;
  cook: string | null;
}

export async function readOrderFacts(trx: Trx, documentId: string): Promise<OrderFacts | null> {
  const { rows } = await trx.raw<{ rows: Around[] }>(AROUND, { documentId });
  const [around] = rows;
  if (!around) return null;
  // The statement writes the order as JSON, of which these facts are a part.
  const order = (await readOrder(trx, documentId)) as unknown as OrderFacts;
  return {
    ...order,
    venue: around.venue === null ? null : { name: around.venue, address: around.address, phone: around.phone },
    timezone: around.timezone,
    customer: { name: [around.customer, around.surname].filter(Boolean).join(' '), phone: around.customer_phone },
    cook: around.cook,
  };
}
