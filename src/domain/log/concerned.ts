/** Whom what happens to the log of events concerns, and why somebody is not told of it. */
import type { Concerned } from '../concerned';
import type { LOG_EVENTS } from './events';

export const CONCERNED: Concerned<keyof typeof LOG_EVENTS> = {
  house: {
    'log.replayed': 'Who replays it in the monitor sees the outcome there.',
    'log.skipped': 'Who skips it in the monitor gave the reason there.',
  },
};
