/** What can be done with a person: its key, and whether it is asked about first. */
import type { PersonAct } from '../../../contract/people';

export const LETTERS: Readonly<Record<PersonAct, string>> = {
  approve: 'a',
  confirm: 'c',
  unblock: 'u',
  block: 'b',
  suspend: 's',
  reset: 'p',
  'sign-out': 'o',
  role: 'r',
  close: 'x',
};

/** These take something away, so they are asked about by name. */
export const ASKS: readonly PersonAct[] = ['block', 'suspend', 'sign-out', 'close'];

/** The one that waits for a decision stands out. */
const DECIDES: readonly PersonAct[] = ['approve', 'unblock', 'confirm'];
export const primaryAct = (acts: readonly PersonAct[]): PersonAct | undefined => acts.find((act) => DECIDES.includes(act)) ?? acts[0];
