/** What people do with each other's profiles. The subject is the profile that acts; accounts are named by their ids alone. */
import { z } from 'zod';
import type { EventEntry } from '../event-entry';

const follow = z.object({ follower: z.number().int(), followed: z.number().int() });
const sample = { follower: 7, followed: 9 };

/** name → payload and a sample of it */
export const PROFILE_EVENTS = {
  'profile.followed': [follow, sample],
  'profile.unfollowed': [follow, sample],
} as const satisfies Record<string, EventEntry>;
