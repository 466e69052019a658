/** Reads the whole public menu of this moment in one statement. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { clock } from '#platform/clock';
import { MENU } from './menu-sql';
import { rowsOf } from '#platform/postgres/rows';

/** What one answer holds: some hundreds of kilobytes. Above it each section shows its first dishes. */
export const MENU_MOST = 1_000;
export const MENU_FIRST = 20;

export const menuQuery = z.object({
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language')
    .max(35)
    .optional()
    .describe('Texts in this language where there are any, e.g. ru; in ru where there are none in ru-RU'),
  venue: z.string().min(1).max(255).optional().describe('documentId or slug: only what is served there'),
  section: z.string().min(1).max(255).optional().describe('documentId or slug of a category: only its dishes, up to 1,000'),
});

export interface Menu {
  json: string;
  /** When it would be another by itself; null = never. */
  expiresAt: number | null;
}

/** @returns the name of what is wanted and is not there. */
export async function readMenu(
  strapi: Core.Strapi,
  { locale, venue, section }: z.output<typeof menuQuery>,
): Promise<Menu | 'venue' | 'section'> {
  const [language = null] = locale?.toLowerCase().split('-') ?? [];
  const wanted = { locale: locale ?? null, language, venue: venue ?? null, section: section ?? null };
  const bindings = { at: clock.now().toISOString(), ...wanted, most: MENU_MOST, first: MENU_FIRST };
  const [row] = await rowsOf<{ json: string; expiresAt: string | null; hasVenue: boolean; hasSection: boolean }>(
    strapi.db.connection,
    MENU,
    bindings,
  );
  if (!row?.hasVenue) return 'venue';
  if (!row.hasSection) return 'section';
  return { json: row.json, expiresAt: row.expiresAt === null ? null : Date.parse(row.expiresAt) };
}
