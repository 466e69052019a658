/** Input fields that many actions share, with the limits of their columns. */
import { z } from 'zod';
import { CATALOGUE } from '#domain/error-catalogue';
import { MAX_ADDRESS, mailAddress } from '#domain/mail-address';
import { hasDecimals, MAX_MINOR, MONEY_DECIMALS, toAmount } from '#domain/money';
import { PHONE_SHAPE } from '#domain/phone';
import type { Place } from '#domain/place';
import { isSlug } from '#domain/slug';
import { faultOfLine, faultOfText, holdsAddress, TEXT_FAULTS, type TextFault } from '#domain/text';

/** Strapi's documentIds. */
export const documentId = z
  .string()
  .regex(/^[a-z0-9]{24}$/, 'is not an id')
  .describe('documentId');
export const byId = z.object({ id: documentId });

/** Where a row with a name in web addresses is meant. */
export const idOrSlug = z
  .string()
  .regex(/^[A-Za-z0-9._~-]{1,200}$/, 'is not an id or a slug')
  .describe('documentId or slug');
/** A policy has made an id of it before anybody reads it. */
export const byIdOrSlug = z.object({ id: idOrSlug });
export const newSlug = z.string().refine(isSlug, 'may have a-z, 0-9 and - only');

const checked = (faultOf: (value: string) => TextFault | null) => (context: z.core.ParsePayload<string>) => {
  const fault = faultOf(context.value);
  if (fault) context.issues.push({ code: 'custom', input: context.value, message: TEXT_FAULTS[fault] });
};

/** Many lines: what people write to each other. */
export const text = (max: number) => z.string().trim().max(max).check(checked(faultOfText));
export const requiredText = (max: number) => text(max).min(1, 'is required');

/** One line: what stands in the house's own sentences, in subjects, calendars and lists. */
export const line = (max: number) => z.string().trim().max(max).check(checked(faultOfLine));
export const requiredLine = (max: number) => line(max).min(1, 'is required');

/** Kept in small letters, its domain in ASCII. */
export const mailbox = z
  .string()
  .trim()
  .max(MAX_ADDRESS)
  .describe('an e-mail address; the domain may be of any script')
  .transform((typed, refuse) => {
    const kept = mailAddress(typed);
    if (kept === null) refuse.addIssue({ code: 'custom', message: 'is not an e-mail address' });
    return kept ?? typed;
  });

/** How somebody is called; the house writes it to others. */
export const personName = requiredLine(100).refine((name) => !holdsAddress(name), 'has a web address in it');

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
/** One that is a text of ISO 8601 already. */
export const momentText = z.string().meta({ format: 'date-time' });
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{3})?)?$/, 'is not a time of day (HH:mm)');
/** As people type it; which number it is depends on where (`phoneTyped`). */
export const phone = z.string().trim().regex(PHONE_SHAPE, 'is not a phone number');
/** One line; what was typed on several becomes one. */
export const reason = z
  .string()
  .overwrite((value) => value.trim().replace(/\s*[\r\n]+\s*/g, ' '))
  .max(500)
  .check(checked(faultOfLine));

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
export const pageMeta = z
  .object({
    pagination: z.object({ page: z.number().int(), pageSize: z.number().int(), pageCount: z.number().int(), total: z.number().int() }),
  })
  .meta({ id: 'PageMeta' });
export const pageMetaOf = ({ page, pageSize }: z.infer<typeof pagination>, total: number): z.infer<typeof pageMeta> => ({
  pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
});
