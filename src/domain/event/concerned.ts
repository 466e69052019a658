/** Whom what happens to events concerns, and why somebody is not told of it. */
import type { Concerned } from '../concerned';
import type { EVENT_EVENTS } from './events';

const IN_THE_LIST = 'The list of events shows it; the house’s own rooms are spoken of before.';

export const CONCERNED: Concerned<keyof typeof EVENT_EVENTS> = {
  organizer: {
    'event.draft': 'It is their own act.',
    'event.published': 'The organizer publishes it, or asked the house to.',
    'event.finished': 'It ends at the time that stands on it.',
    'event.cancelled': 'Who calls it off by own hand knows.',
    'event.changed': 'Who changes it by own hand knows; another text is no news.',
  },
  holders: {
    'event.draft': 'A draft has no tickets.',
    'event.published': 'It has no tickets before it is published.',
    'event.finished': 'They were there.',
    'event.changed': 'Another price or text is no news to somebody who has a ticket.',
    'event.cancelled': 'A draft had nobody to tell.',
  },
  followers: {
    'event.draft': 'A draft is the organizer’s alone.',
    'event.finished': 'It is over.',
    'event.changed': 'Who has a ticket is told; the others see it as it stands.',
    'event.cancelled': 'Who has a ticket is told; the others need not come.',
  },
  house: {
    'event.draft': IN_THE_LIST,
    'event.published': IN_THE_LIST,
    'event.cancelled': IN_THE_LIST,
    'event.finished': IN_THE_LIST,
    'event.changed': IN_THE_LIST,
  },
};
