/** The house's own page of the chat. What a link brings stands behind `#`, which browsers send to nobody, and goes from the address at once. */
import { mount } from './mount';
import { languageOf, scriptTag } from './script-tag';
import { houseOf } from './talk/house';

const tag = scriptTag();
const [, name = '', value = ''] = /^#(\w+)=?(.*)$/.exec(location.hash) ?? [];
const isDemo = name === 'demo';
if (name === 'guest' || name === 'conversation') history.replaceState(null, '', location.pathname);

const into = document.getElementById(isDemo ? 'demo' : 'chat') ?? document.body;
into.hidden = false;
const chat = mount({
  house: houseOf(tag.src, languageOf(tag)),
  venue: null,
  theme: undefined,
  isOwnPage: !isDemo,
  wanted: name === 'conversation' && value ? value : null,
  into,
  isWholePage: !isDemo,
});
if (name === 'guest' && value) chat.takeGuestToken(decodeURIComponent(value));
chat.start();
// The same page with another link in its address.
window.addEventListener('hashchange', () => location.reload());
