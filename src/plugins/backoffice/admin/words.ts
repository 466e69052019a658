/** The words of all places of this plugin, found by their folders: a screen brings its own, and a language is a file more in each. */
import type { Says } from './kit/screen';
import { translations, type Texts } from './kit/translations';
import { wording } from './kit/wording';

const english = import.meta.glob<Texts>('./{kit,inputs,saving,screens/*}/words/en.json', { eager: true, import: 'default' });
const others = import.meta.glob<Texts>(['./{kit,inputs,saving,screens/*}/words/*.json', '!**/en.json'], { import: 'default' });

export const messagesOf = (screen: string): Says =>
  wording(`backoffice.${screen}`, english[`./screens/${screen}/words/en.json`] ?? {}).message;

export const registerTrads = translations('backoffice', english, others);
