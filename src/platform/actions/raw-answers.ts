/** What a route says of itself that is no action, because browsers and calendar programs call it: which questions it takes, which types it answers by which status. */
import type { z } from 'zod';

/** By status, by media type; a schema where it is JSON. */
export type RawAnswers = Readonly<Record<number, Readonly<Record<string, z.ZodType | null>>>>;

export const PAGE = { 'text/html': null };
export const CALENDAR = { 'text/calendar': null };

export interface RawRouteConfig {
  description?: string;
  /** Where the controller's method is not the name that a client would give it. */
  name?: string;
  /** Parameters of the query. */
  asks?: z.ZodObject;
  answers?: RawAnswers;
  /** With which statuses it refuses that a route of its kind has no reason for. */
  refuses?: readonly number[];
}
