/** What calendar programs load as it is; before the actions, whose `/events/:id` would take its path. */
import { CALENDAR } from '#platform/actions/raw-answers';

export default {
  type: 'content-api' as const,
  routes: [
    {
      method: 'GET',
      path: '/events/calendar.ics',
      handler: 'event.showCalendar',
      config: {
        description: 'The next published events, for any calendar program.',
        answers: { 200: CALENDAR, 304: {} },
        name: 'readEventsCalendar',
      },
    },
  ],
};
