/** Tab, filters and what is open among the messages. */
import { useAddress } from '../../kit/asking/useAddress';

const NAMES = { tab: 'tab', state: 'state', q: 'q', open: 'open', channel: 'channel', language: 'language' } as const;

export type View = Record<keyof typeof NAMES, string>;
export type ChangeView = (changes: Partial<View>) => void;

export const useView = (): [View, ChangeView] => useAddress(NAMES);
