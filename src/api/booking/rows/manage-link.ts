/** The guest's own link to a booking: it can be made again for each mail, cannot be guessed, and is stored only as a hash. */
import { createHash, createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';

interface Known {
  number: string;
  requestedAt: Date | string;
}

/** Made from the house's key, so that no table ever holds it. */
export const manageToken = (strapi: Core.Strapi, booking: Known): string =>
  secretFor(strapi, `booking-link:${booking.number}:${new Date(booking.requestedAt).getTime()}`);

/** Nobody without the house's key makes the secret of this purpose. */
export function secretFor(strapi: Core.Strapi, purpose: string): string {
  const [key = ''] = strapi.config.get<string[]>('server.app.keys', []);
  return createHmac('sha256', key).update(purpose).digest('base64url');
}

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export const manageUrl = (strapi: Core.Strapi, booking: Known): string =>
  `${baseUrl(strapi)}/api/bookings/manage/${manageToken(strapi, booking)}`;

/** How the world reaches the house; the same as in every letter. */
export const baseUrl = (strapi: Core.Strapi): string => strapi.config.get<string>('server.absoluteUrl');
