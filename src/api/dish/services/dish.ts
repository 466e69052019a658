/** Changes to the menu; the rules of a dish are checked on every write, see `checks/`. */
import { factories, type Core } from '@strapi/strapi';
import { serviceGetter } from '#platform/actions/services';
import { actorOf } from '#platform/actions/actor';
import { asWhole, checkReferences } from '#platform/actions/written-rows';
import { clock } from '#platform/clock';
import { DomainError, fieldError } from '#domain/errors';
import { emit } from '#platform/events/emit';
import { create, write } from '#platform/documents/door';
import { inTransaction } from '#platform/postgres/rows';
import { pricedOne } from '../reads/priced';
import type { DishView, NewDish } from '../actions/dish-fields';

/** The service writes these, too. */
type Values = Partial<NewDish> & { isSoldOut?: boolean; soldOutUntil?: Date | null };

const UID = 'api::dish.dish';
const WRITABLE = [
  'name',
  'price',
  'category',
  'description',
  'image',
  'venues',
  'isAvailable',
  'portionsLeft',
  'servedFrom',
  'servedUntil',
  'preparationMinutes',
  'station',
  'allergens',
  'diets',
  'optionGroups',
  'rank',
  'translations',
] as const;

const service = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = async (documentId: string): Promise<DishView> => {
    const dish = await strapi.documents(UID).findOne({
      documentId,
      populate: { category: { fields: ['name', 'slug'] }, optionGroups: { populate: ['options'] }, image: true },
    });
    if (!dish) throw new DomainError('request.not_found');
    return (await pricedOne(strapi, dish)) as DishView;
  };
  const change = async (documentId: string, values: Values): Promise<DishView> => {
    await checkDishReferences(strapi, values);
    await write(strapi, UID, documentId, stored(values));
    return read(documentId);
  };
  const sell = (documentId: string, sale: { isSoldOut: boolean; soldOutUntil: Date | null }): Promise<DishView> =>
    inTransaction(strapi, async () => {
      const dish = await change(documentId, sale);
      const payload = { name: dish.name, until: sale.soldOutUntil?.toISOString() ?? null };
      await emit(strapi, sale.isSoldOut ? 'dish.sold_out' : 'dish.back_on_sale', { subject: documentId, payload });
      return dish;
    });

  return {
    add: async (values: NewDish): Promise<DishView> => {
      await checkDishReferences(strapi, values);
      const { id, roles } = actorOf(strapi);
      const owner = roles.includes('staff') ? {} : { cook: id };
      return read((await create(strapi, UID, { ...stored(values), ...owner })).documentId);
    },
    replace: (documentId: string, values: NewDish): Promise<DishView> => change(documentId, asWhole(strapi, UID, WRITABLE, values)),
    change: (documentId: string, values: Partial<NewDish>): Promise<DishView> => change(documentId, values),
    remove: async (documentId: string): Promise<null> => {
      const { entries } = await strapi.documents(UID).delete({ documentId });
      if (entries.length === 0) throw new DomainError('request.not_found');
      return null;
    },
    /** @throws DomainError `dish.sold_out_until_past`. */
    markSoldOut: (documentId: string, until: Date | null): Promise<DishView> => {
      if (until && until <= clock.now()) throw fieldError('dish.sold_out_until_past', 'until');
      return sell(documentId, { isSoldOut: true, soldOutUntil: until });
    },
    putBackOnSale: (documentId: string): Promise<DishView> => sell(documentId, { isSoldOut: false, soldOutUntil: null }),
  };
};

const checkDishReferences = (strapi: Core.Strapi, { category, venues, image }: Values): Promise<void> =>
  checkReferences(strapi, [
    { path: 'category', uid: 'api::category.category', ids: category ? [category] : [] },
    { path: 'venues', uid: 'api::venue.venue', ids: venues ?? [] },
    { path: 'image', uid: 'plugin::upload.file', ids: typeof image === 'number' ? [image] : [] },
  ]);

/** Strapi stores times of day with milliseconds. */
const stored = ({ servedFrom, servedUntil, ...values }: Values): Values => {
  const full = (time: string | null | undefined) => time && `${time.slice(0, 5)}:00.000`;
  return {
    ...values,
    ...(servedFrom !== undefined && { servedFrom: full(servedFrom) }),
    ...(servedUntil !== undefined && { servedUntil: full(servedUntil) }),
  };
};

declare module '#platform/actions/services' {
  interface Services {
    [UID]: ReturnType<typeof service>;
  }
}
export const dishes = serviceGetter(UID);
export default factories.createCoreService(UID, service);
