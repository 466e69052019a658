/** What most dishes have in common: the house's own, served all day in every venue, not counted, without choices. */
import type { SeedDish } from '../types';

type Common = 'optionGroups' | 'servedFrom' | 'servedUntil' | 'portionsLeft' | 'isSoldOut' | 'venues' | 'cook';

export const EVERYDAY: Pick<SeedDish, Common> = {
  optionGroups: [],
  servedFrom: null,
  servedUntil: null,
  portionsLeft: null,
  isSoldOut: false,
  venues: [],
  cook: null,
};

export const MORNING = { servedFrom: '07:00', servedUntil: '11:00' };
