import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::table.table', { only: ['find', 'findOne'] });
