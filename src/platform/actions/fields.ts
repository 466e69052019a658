/** Input fields that many actions share, with the limits of their columns. */
import { z } from 'zod';
import { CATALOGUE } from '#domain/error-catalogue';
import { hasDecimals, MAX_MINOR, MONEY_DECIMALS, toAmount } from '#domain/money';
import { PHONE_SHAPE } from '#domain/phone';
import type { Place } from '#domain/place';

/** Strapi's documentIds. */
export const documentId = z
  .string()
  .regex(/^[a-z0-9]{24}$/, 'is not an id')
  .describe('documentId');
export const byId = z.object({ id: documentId });

/** No control character but line breaks and tabs, and no half of a surrogate pair: PostgreSQL and mail can't carry them. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Cs}]*$/u, 'has characters that can’t be stored'); // eslint-disable-line no-control-regex
export const requiredText = (max: number) => text(max).min(1, 'is required');

const MAX_AMOUNT = toAmount(MAX_MINOR);

/** An amount of money, with as many decimals as any currency has; its own are asked where it is known which it is. */
export const amount = z
  .number()
  .min(-MAX_AMOUNT)
  .max(MAX_AMOUNT)
  .refine((value) => hasDecimals(value, MONEY_DECIMALS), 'has more than three decimals');

/** An amount in an address: at least, at most. */
export const askedAmount = z.coerce
  .number()
  .min(0)
  .max(MAX_AMOUNT)
  .refine((value) => hasDecimals(value, MONEY_DECIMALS), 'has more than three decimals');

/** What PostgreSQL's `integer` holds. */
export const MAX_INTEGER = 2_147_483_647;
export const fileId = z.number().int().positive().max(MAX_INTEGER).describe('id of an uploaded file');

/** ISO 8601 with a zone, as a Date. */
export const instant = z.iso.datetime({ offset: true, error: 'is not an ISO 8601 time with a zone' }).transform((value) => new Date(value));
/** A Date on its way out, or what Strapi has made of it. */
export const moment = z.union([z.string(), z.date()]).transform((value) => new Date(value).toISOString());
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{3})?)?$/, 'is not a time of day (HH:mm)');
/** As people type it; which number it is depends on where (`phoneTyped`). */
export const phone = z.string().trim().regex(PHONE_SHAPE, 'is not a phone number');
export const reason = text(500);

/** Texts in other languages: {"ru": {"name": "…", "description": "…"}}. */
export const translations = z.record(
  z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'is not a language'),
  z.record(z.string().regex(/^[a-zA-Z]{1,40}$/, 'is not a field'), text(2000)),
);

/** A PATCH that names no field changes nothing and is refused. */
export const partOf = <S extends z.ZodRawShape>(whole: z.ZodObject<S>) =>
  whole.partial().refine((changes) => Object.keys(changes).length > 0, CATALOGUE['request.empty'].en);

/** `48.21,16.37,5`: around there, so many kilometres; without them `km` is null. */
export const near = z
  .string()
  .max(60)
  .regex(/^-?\d{1,3}(\.\d+)?,-?\d{1,3}(\.\d+)?(,\d{1,4}(\.\d+)?)?$/, 'is latitude,longitude or latitude,longitude,kilometres')
  .transform(placeOf);

function placeOf(text: string, refuse: z.RefinementCtx): Place & { km: number | null } {
  const [latitude = NaN, longitude = NaN, km = null] = text.split(',').map(Number);
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (km === null || (km > 0 && km <= 1000));
  if (!isPlace) refuse.addIssue({ code: 'custom', message: 'is latitude,longitude or latitude,longitude,kilometres (at most 1000)' });
  return { latitude, longitude, km };
}

const count = (max: number) => z.coerce.number().int().min(1).max(max);

/** `pagination[page]`, `pagination[pageSize]`. */
export const pagination = z
  .strictObject({ page: count(1_000_000).default(1), pageSize: count(100).default(25) })
  .default({ page: 1, pageSize: 25 });
export const pageMeta = z.object({
  pagination: z.object({ page: z.number(), pageSize: z.number(), pageCount: z.number(), total: z.number() }),
});
export const pageMetaOf = ({ page, pageSize }: z.infer<typeof pagination>, total: number): z.infer<typeof pageMeta> => ({
  pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
});
