/** Addresses within what somebody wrote, to be pressed; everything else stays the text that it is. */

export interface Part {
  text: string;
  href?: string;
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"'`]+/gi;
/** Of the sentence around it. */
const AFTER = /[.,;:!?…»”’]+$/u;

export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = trimmed(found);
    if (!URL.canParse(address)) continue;
    if (index > at) parts.push({ text: text.slice(at, index) });
    parts.push({ text: address, href: new URL(address).href });
    at = index + address.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}

const PAIRS = [
  ['(', ')'],
  ['[', ']'],
] as const;
const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** A bracket belongs to the address where it was opened in it. */
function trimmed(found: string): string {
  const address = found.replace(AFTER, '');
  const isStray = PAIRS.some(([opens, closes]) => address.endsWith(closes) && count(address, closes) > count(address, opens));
  return isStray ? trimmed(address.slice(0, -1)) : address;
}
