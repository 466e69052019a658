/** The code of a ticket opens a door: how it is made, read as people type it, and found in a text. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 80 bits that nobody guesses, in letters that nobody mistakes: `7K2M-Q0ZD-…`. @param random 16 bytes, five bits of each are used */
export const ticketCode = (random: Uint8Array): string => groups([...random.slice(0, 16)].map((byte) => LETTERS[byte & 31]).join(''));

/** As it was typed or scanned: small letters, without hyphens, O for 0. */
export const normalCode = (typed: string): string =>
  groups(
    typed
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .replace(/O/g, '0')
      .replace(/[IL]/g, '1'),
  );

const groups = (letters: string): string => letters.match(/.{1,4}/g)?.join('-') ?? '';

const GROUP = `[${LETTERS}]{4}`;
/** Wherever one stands in a text. */
export const TICKET_CODES = new RegExp(`\\b${GROUP}(?:-${GROUP}){3}\\b`, 'gi');
