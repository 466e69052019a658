/** How far a moment is away, as people count it. */

/** Whole minutes until it is due; negative when that moment has passed. */
export const minutesLeft = (due: Date, now: Date): number => {
  const minutes = (due.getTime() - now.getTime()) / 60_000;
  return minutes >= 0 ? Math.floor(minutes) : -Math.floor(-minutes);
};
