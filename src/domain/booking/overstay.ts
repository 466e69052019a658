/** Guests who sit longer than booked keep their table: nobody is sent to it in the next minutes. */
const MINUTES = 5;

export const overstaysUntil = (now: Date): Date => new Date(now.getTime() + MINUTES * 60_000);
