import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::dish.dish', { only: ['find', 'findOne'] });
