/** Venue, search and open card of the order board. */
import { useAddress } from '../../../kit/asking/useAddress';

const NAMES = { venue: 'venue', search: 'q', open: 'order' } as const;
export type Filters = Record<keyof typeof NAMES, string>;

export const useFilters = () => useAddress(NAMES);
