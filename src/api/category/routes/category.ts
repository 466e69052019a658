import { factories } from '@strapi/strapi';
import { bySlug } from '#platform/actions/action-routes';

export default factories.createCoreRouter('api::category.category', {
  only: ['find', 'findOne'],
  config: { findOne: { policies: [bySlug('categories')] } },
});
