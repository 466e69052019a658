/** The signed-in person behind an action, and the language that the request asks for. */
import type { Core } from '@strapi/strapi';
import { DomainError, type Language } from '#domain/errors';
import { actorOf } from './actor';

/** @returns the user's id. @throws DomainError `request.unauthenticated` for anybody else. */
export function callerId(strapi: Core.Strapi): number {
  const actor = actorOf(strapi);
  if (actor.kind !== 'user' || actor.id === null) throw new DomainError('request.unauthenticated');
  return actor.id;
}

export const isStaff = (strapi: Core.Strapi): boolean => {
  const actor = actorOf(strapi);
  return actor.kind === 'panel' || actor.roles.includes('staff');
};

export const languageOfRequest = (strapi: Core.Strapi): Language =>
  strapi.requestContext.get()?.acceptsLanguages(['en', 'ru']) === 'ru' ? 'ru' : 'en';
