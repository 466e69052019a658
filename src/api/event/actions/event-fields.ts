/** What an organizer writes of an event, and what everybody reads. */
import { z } from 'zod';
import { amount, fileId, idOrSlug, instant, line, momentText, newSlug, requiredLine, text } from '#platform/actions/fields';
import { DIFFICULTIES, EVENT_STATUSES, UNITS } from '#domain/event/event';

const ingredient = z
  .strictObject({
    name: requiredLine(100),
    amount: z.number().min(0.001, 'must be greater than 0').max(100_000),
    unit: z.enum(UNITS),
  })
  .meta({ id: 'Ingredient' });

export const eventFields = z.object({
  title: requiredLine(150),
  slug: newSlug.optional(),
  description: text(5000).nullish(),
  category: idOrSlug.nullish(),
  difficulty: z.enum(DIFFICULTIES).optional(),
  startsAt: instant,
  endsAt: instant,
  location: line(200).nullish().describe('where, in words; not needed where there is a venue'),
  venue: idOrSlug.nullish(),
  capacity: z.number().int().min(1).max(100_000),
  ticketsPerPerson: z.number().int().min(1).max(100_000).optional().describe('how many one account may hold in all; 20'),
  doorsOpenMinutes: z
    .number()
    .int()
    .min(0)
    .max(10_080)
    .optional()
    .describe('tickets are read from so many minutes before the start until the end; 120'),
  price: amount.min(0).optional().describe('of one ticket, in the currency of the venue; 0 = free'),
  tags: z.array(requiredLine(50)).max(20).optional(),
  images: z.array(fileId).max(20).optional(),
  ingredients: z.array(ingredient).max(100).optional(),
});

export type NewEvent = z.output<typeof eventFields>;

const named = z.object({ documentId: z.string(), name: z.string(), slug: z.string().nullable() }).meta({ id: 'NamedRow' });

export const eventOutput = z
  .object({
    documentId: z.string(),
    title: z.string(),
    slug: z.string(),
    status: z.enum(EVENT_STATUSES),
    description: z.string().nullish(),
    category: named.nullish(),
    difficulty: z.enum(DIFFICULTIES),
    startsAt: momentText,
    endsAt: momentText,
    timezone: z.string(),
    place: z.string(),
    location: z.string().nullish(),
    venue: named.extend({ address: z.string().nullish() }).nullish(),
    capacity: z.number().int(),
    ticketsPerPerson: z.number().int(),
    doorsOpenMinutes: z.number().int(),
    seatsLeft: z.number().int(),
    isSoldOut: z.boolean(),
    price: z.number(),
    currency: z.string(),
    tags: z.array(z.string()),
    images: z.array(z.object({ id: z.number().int(), url: z.string(), alternativeText: z.string().nullish() })).nullish(),
    ingredients: z.array(z.object({ name: z.string(), amount: z.number(), unit: z.enum(UNITS) })).nullish(),
    organizer: z.object({ documentId: z.string(), displayName: z.string() }).nullable(),
    cancelReason: z.string().nullish(),
  })
  .meta({ id: 'EventDetails' });
export type EventView = z.input<typeof eventOutput>;
