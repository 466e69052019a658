/** The name of a row in web addresses: Latin letters, digits and dashes, whatever script it was written in; never empty, and never to be taken for an id. */
import { slugify } from 'transliteration';

/** Of a title of 150 letters, each of which may become several. */
const MAX_SLUG = 100;
/** Ids are 24 letters and digits without a dash. */
const ID = /^[a-z0-9]{24}$/;

/** @param noun what it is called where nothing of the text can be said in Latin letters */
export function slugOf(text: string, noun: string): string {
  const whole = slugify(text.normalize('NFC'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const cut = whole.length <= MAX_SLUG ? whole : cutAtWord(whole);
  return ID.test(cut) ? `${noun}-${cut}` : cut || noun;
}

function cutAtWord(slug: string): string {
  const cut = slug.slice(0, MAX_SLUG);
  const dash = slug[MAX_SLUG] === '-' ? MAX_SLUG : cut.lastIndexOf('-');
  return cut.slice(0, dash > MAX_SLUG / 2 ? dash : MAX_SLUG).replace(/-+$/, '');
}

/** The first that nobody has: soup, soup-2, soup-3 … */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  let slug = wanted;
  for (let next = 2; taken.has(slug); next += 1) slug = `${wanted}-${next}`;
  return slug;
}

export const isSlug = (text: string): boolean => /^[a-z0-9-]{1,150}$/.test(text) && /[a-z0-9]/.test(text) && !ID.test(text);
