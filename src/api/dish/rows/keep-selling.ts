/** Which dishes are sold follows from their cooks by triggers of the database; dishes of a house that had none yet are looked at once. */
import type { Core } from '@strapi/strapi';

const WRONG = 'cook_id is not null and is_cook_selling is distinct from may_sell(cook_id)';

export const keepSelling = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.connection.raw(`update dishes set is_cook_selling = true where is_cook_selling is null or (${WRONG})`);
};
