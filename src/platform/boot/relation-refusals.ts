/** Strapi means to refuse who may not read a relation of the Content Manager, and then reads on in the answer it did not make: that was a 500. */
import type { Core } from '@strapi/strapi';
import { DomainError } from '#domain/errors';

interface Relations {
  extractAndValidateRequestInfo(...asked: unknown[]): Promise<object | undefined>;
}

export function refuseRelations(strapi: Core.Strapi): void {
  // A controller is a bag of functions by its type.
  const relations = strapi.plugin('content-manager').controller('relations') as unknown as Relations;
  const read = relations.extractAndValidateRequestInfo.bind(relations);
  relations.extractAndValidateRequestInfo = async (...asked) => {
    const found = await read(...asked);
    if (!found) throw new DomainError('request.forbidden');
    return found;
  };
}
