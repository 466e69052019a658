/** The link of who waits: it can be made again for each mail, cannot be guessed, and is stored only as a hash; it also holds what is offered. */
import type { Core } from '@strapi/strapi';
import { baseUrl, secretFor } from './manage-link';

interface Known {
  number: string;
  joinedAt: Date | string;
}

export const waitlistToken = (strapi: Core.Strapi, { number, joinedAt }: Known): string =>
  secretFor(strapi, `waitlist-link:${number}:${new Date(joinedAt).getTime()}`);

export const waitlistUrl = (strapi: Core.Strapi, entry: Known): string =>
  `${baseUrl(strapi)}/api/waitlist/manage/${waitlistToken(strapi, entry)}`;
