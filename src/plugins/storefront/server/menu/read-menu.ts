/** Reads the whole public menu of this moment in one statement. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { clock } from '#platform/clock';
import { MENU } from './menu-sql';
import { rowsOf } from '#platform/postgres/rows';

export const menuQuery = z.object({
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language')
    .max(35)
    .optional()
    .describe('Texts in this language where there are any, e.g. ru; in ru where there are none in ru-RU'),
  venue: z.string().min(1).max(255).optional().describe('documentId or slug: only what is served there'),
});

export interface Menu {
  json: string;
  /** When it would be another by itself; null = never. */
  expiresAt: number | null;
}

/** @returns null when there is no such venue. */
export async function readMenu(
  strapi: Core.Strapi,
  { locale, venue }: { locale?: string | undefined; venue?: string | undefined },
): Promise<Menu | null> {
  const [language = null] = locale?.toLowerCase().split('-') ?? [];
  const bindings = { at: clock.now().toISOString(), locale: locale ?? null, language, venue: venue ?? null };
  const [row] = await rowsOf<{ json: string; expiresAt: string | null; isKnown: boolean }>(strapi.db.connection, MENU, bindings);
  return row?.isKnown ? { json: row.json, expiresAt: row.expiresAt === null ? null : Date.parse(row.expiresAt) } : null;
}
