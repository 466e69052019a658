/** Tab, filters and what is open in the monitor. */
import { useAddress } from '../../../backoffice/admin/kit/asking/useAddress';

const NAMES = { tab: 'tab', state: 'state', topic: 'topic', q: 'q', open: 'open' } as const;

export type View = Record<keyof typeof NAMES, string>;
export type ChangeView = (changes: Partial<View>) => void;

export const useView = (): [View, ChangeView] => useAddress(NAMES);
