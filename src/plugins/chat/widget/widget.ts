/** The chat on any page: a button in the corner, and `window.SamovarChat` for the page's own scripts. */
import { apiOf, mount } from './mount';
import { languageOf, scriptTag } from './script-tag';
import { houseOf } from './talk/house';

function start(tag: HTMLScriptElement): void {
  // Loaded twice it is there once.
  if (window.SamovarChat) return;
  const { venue = null, theme } = tag.dataset;
  const house = houseOf(tag.src, languageOf(tag));
  const chat = mount({ house, venue, theme, isOwnPage: false, wanted: null, into: document.body, isWholePage: false });
  window.SamovarChat = apiOf(chat);
  chat.start();
  window.dispatchEvent(new Event('samovar-chat'));
}

const tag = scriptTag();
if (document.body) start(tag);
else document.addEventListener('DOMContentLoaded', () => start(tag), { once: true });
