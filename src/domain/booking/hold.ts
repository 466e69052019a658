/** While a guest fills in the form, the table is held for a few minutes: nobody else asks for it meanwhile. The staff are asked before they take it. */

export const HOLD_MINUTES = 5;

export const heldUntil = (now: Date): Date => new Date(now.getTime() + HOLD_MINUTES * 60_000);
