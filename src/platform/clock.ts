/** The house's clock. Rules get the time from here, so that a test can move it. */
export const clock = { now: (): Date => new Date() };
