/** Somebody with an account: what was said without it is taken along, and the conversation with the house found. */
import type { House } from './house';
import { askAs, conversationOf, type Identity } from './identity';
import type { Kept } from './kept';
import { takeAlong } from './take-along';
import type { Answer, Fault, Talk } from './wire';

export interface AccountParts {
  house: House;
  identity: Identity;
  kept: Kept;
  venue: string | null;
}

/** @returns the conversation that is there; null where nothing was said yet, or a fault */
export async function findTalk({ house, identity, kept }: AccountParts): Promise<Answer<Talk | null>> {
  const claimed = await claim({ house, identity, kept });
  if (claimed) return { data: claimed, fault: null };
  const { data, fault } = await askAs<Talk[]>(house, identity, 'GET', '/chat/conversations?kind=support&pagination[pageSize]=1');
  return fault ? { data: null, fault } : { data: data[0] ?? null, fault: null };
}

/** Only when something is to be said: nobody gets a conversation by looking. */
export const openTalk = ({ house, identity, venue }: AccountParts): Promise<Answer<Talk>> =>
  askAs<Talk>(house, identity, 'POST', '/chat/conversations', { kind: 'support', ...(venue !== null && { venue }) });

/** A refused token stays: it is of somebody else, or of another address. */
async function claim({ house, identity, kept }: Omit<AccountParts, 'venue'>): Promise<Talk | null> {
  const token = kept.get<string>('guest');
  if (token === null) return null;
  const { data } = await askAs<Talk>(house, identity, 'POST', '/chat/claim', { token });
  if (!data) return null;
  kept.remove('guest');
  takeAlong(kept, conversationOf(token), data.documentId);
  return data;
}

export const isUnknown = ({ status }: Fault): boolean => status === 401 || status === 403;
