/** Runs the work as that person would over the API; null = as a job of the house. */
import type { Core } from '@strapi/strapi';
import type { LoadedPerson } from './people';

export function as<T>(strapi: Core.Strapi, person: LoadedPerson | null, work: () => Promise<T>): Promise<T> {
  if (!person) return work();
  const state = { user: { id: person.id, role: { type: person.role } }, auth: { strategy: { name: 'users-permissions' } } };
  return strapi.requestContext.run({ state, acceptsLanguages: () => false } as never, work as never) as unknown as Promise<T>;
}
