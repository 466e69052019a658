/** A mail address in the form in which it is kept, compared and written to: small letters, and the domain in ASCII whatever script it was typed in. */

/** Source: RFC 5322, 3.2.3 (dot-atom) */
const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const MAX_LOCAL_PART = 64;
export const MAX_ADDRESS = 254;
/** Source: RFC 5321, 2.3.5: names, not numbers; RFC 5890 for what they are made of */
const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** @returns null for what is none */
export function mailAddress(typed: string): string | null {
  const text = typed.trim().normalize('NFC');
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, at).toLowerCase(), asciiOf(text.slice(at + 1))];
  const isOne = at > 0 && local.length <= MAX_LOCAL_PART && LOCAL_PART.test(local) && DOMAIN.test(domain);
  return isOne && local.length + 1 + domain.length <= MAX_ADDRESS ? `${local}@${domain}` : null;
}

/** Letters, digits, marks, dashes and dots of any script; every other sign would mean something to an address of the web. */
const NAME = /^(?:[\p{L}\p{M}\p{N}.\u3002-]|\u200c|\u200d)+$/u;

/** Source: UTS 46, as every address of the web is read. Empty where it is no name. */
function asciiOf(domain: string): string {
  const address = `http://${domain}/`;
  return NAME.test(domain) && URL.canParse(address) ? new URL(address).hostname : '';
}
