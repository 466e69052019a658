/** What every part of the view has at hand. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Chat } from '../talk/chat';
import type { ChatState } from '../talk/state';
import type { Words } from './words';

export interface Shown {
  chat: Chat;
  words: Words;
}

export const ShownContext = createContext<Shown | null>(null);

export function useShown(): Shown {
  const shown = useContext(ShownContext);
  if (!shown) throw new Error('Outside of the chat');
  return shown;
}

export function useChatState(): ChatState {
  const { store } = useShown().chat;
  const [state, show] = useState(store.get);
  useEffect(() => {
    show(store.get);
    return store.watch(() => show(store.get()));
  }, [store]);
  return state;
}

/** A word of ours by its name, else a sentence of the house's. */
export const sentence = (words: Words, fault: string): string => {
  const said = Object.hasOwn(words, fault) ? words[fault as keyof Words] : fault;
  return typeof said === 'string' ? said : fault;
};
