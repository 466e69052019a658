/** A row of DISH_FACTS as the domain's dish. */
import type { Dish, OptionGroup } from '#domain/dish/dish';
import { toMinor } from '#domain/money';

export interface DishFactsRow {
  dish_id: number;
  dish_document_id: string;
  dish_name: string;
  dish_price: number;
  dish_currency: string;
  is_available: boolean;
  is_sold_out: boolean;
  sold_out_until: Date | string | null;
  portions_left: number | null;
  served_from: string | null;
  served_until: string | null;
  preparation_minutes: number;
  cook_id: number | null;
  is_category_active: boolean;
  is_cook_selling: boolean;
  /** Only where a cart is read. */
  cook_portions_left?: number | null;
  option_groups: RawGroup[];
  venue_ids: string[];
}

interface RawGroup {
  name: string;
  min: number | null;
  max: number | null;
  options: { name: string; priceDelta: number | null; isDefault: boolean | null }[];
}

export const dishOf = (row: DishFactsRow): Dish => ({
  documentId: row.dish_document_id,
  name: row.dish_name,
  price: toMinor(row.dish_price),
  currency: row.dish_currency,
  isAvailable: row.is_available,
  isSoldOut: row.is_sold_out,
  soldOutUntil: row.sold_out_until === null ? null : new Date(row.sold_out_until),
  portionsLeft: row.portions_left,
  servedFrom: row.served_from,
  servedUntil: row.served_until,
  preparationMinutes: row.preparation_minutes,
  optionGroups: row.option_groups.map(groupOf),
  cook: row.cook_id,
  venues: row.venue_ids,
  isCategoryActive: row.is_category_active,
  isCookSelling: row.is_cook_selling,
  cookPortionsLeft: row.cook_portions_left ?? null,
});

const groupOf = (group: RawGroup): OptionGroup => ({
  name: group.name,
  min: group.min ?? 0,
  max: group.max,
  options: group.options.map((option) => ({
    name: option.name,
    priceDelta: toMinor(option.priceDelta ?? 0),
    isDefault: option.isDefault === true,
  })),
});
