/** Facts of an account: what its letters say is the person, or stands in the event itself. */
import { factSet } from './fact-set';

export const accountFacts = factSet({
  read: async () => ({}),
  values: ({ username, payload: { hoursLeft } }) => ({
    username,
    hours: typeof hoursLeft === 'number' ? String(hoursLeft) : '',
  }),
  placeholders: ['username'],
  sample: {},
  marks: { payload: { hoursLeft: 7919 } },
});
