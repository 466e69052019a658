/** Puts the chat into a page: in a shadow root, so that neither changes how the other looks. */
import { render } from 'preact';
import { createChat, type Chat } from './talk/chat';
import type { ChatParts } from './talk/who';
import { App } from './view/App';
import { ShownContext } from './view/context';
import style from './view/style.css';
import { WORDS } from './view/words';

export interface Mounting extends ChatParts {
  into: HTMLElement;
  isWholePage: boolean;
  theme: string | undefined;
}

export function mount({ into, isWholePage, theme, ...parts }: Mounting): Chat {
  const host = document.createElement('samovar-chat');
  host.lang = parts.house.language;
  if (theme) host.dataset.theme = theme;
  const root = host.attachShadow({ mode: 'open' });
  // Unlike a style in the document, this one is nothing that a page's policy must allow.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  if (isWholePage) host.style.setProperty('display', 'block');
  if (isWholePage) host.style.setProperty('height', '100%');
  const chat = createChat(parts);
  if (isWholePage) chat.open();
  render(
    <ShownContext.Provider value={{ chat, words: WORDS[parts.house.language] }}>
      <App isWholePage={isWholePage} />
    </ShownContext.Provider>,
    root,
  );
  into.append(host);
  return chat;
}

/** What the page may ask of the chat: `window.SamovarChat`. */
export const apiOf = ({ open, close, setToken, signOut }: Chat) => ({ open, close, setToken, signOut });
export type SamovarChat = ReturnType<typeof apiOf>;

declare global {
  interface Window {
    SamovarChat?: SamovarChat;
  }
}
