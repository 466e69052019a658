import { factories } from '@strapi/strapi';
import { bySlug } from '#platform/actions/action-routes';

export default factories.createCoreRouter('api::venue.venue', {
  only: ['find', 'findOne'],
  config: { findOne: { policies: [bySlug('venues')] } },
});
