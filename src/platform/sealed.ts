/** Texts that only the house may read are kept encrypted by its ENCRYPTION_KEY. */
import type { Core } from '@strapi/strapi';

export function seal(strapi: Core.Strapi, text: string): string {
  const sealed = encryption(strapi).encrypt(text);
  if (sealed === null) throw new Error('ENCRYPTION_KEY is missing');
  return sealed;
}

export function unseal(strapi: Core.Strapi, sealed: string): string {
  const text = encryption(strapi).decrypt(sealed);
  if (text === null) throw new Error('What was kept cannot be read: ENCRYPTION_KEY has changed');
  return text;
}

const encryption = (strapi: Core.Strapi) =>
  strapi.service('admin::encryption') as { encrypt(text: string): string | null; decrypt(sealed: string): string | null };
