/** Events and tickets in the panel. */
import { type ComponentViews, type PanelViews } from './panel-views';

export const types: PanelViews = {
  'api::event.event': {
    title: 'title',
    list: ['title', 'state', 'startsAt', 'venue', 'seatsTaken', 'capacity', 'price', 'organizer'],
    sort: 'startsAt:DESC',
    form: [
      'title:6 slug:6',
      'state:6 cancelReason:6',
      'startsAt:6 endsAt:6',
      'venue:6 location:6',
      'capacity:4 seatsTaken:4 price:4',
      'ticketsPerPerson:6 doorsOpenMinutes:6',
      'description:12',
      'category:4 difficulty:4 organizer:4',
      'images:12',
      'ingredients:12',
      'tags:12',
    ],
    labels: {
      slug: 'Web name',
      state: 'Status',
      cancelReason: 'Why it is cancelled',
      startsAt: 'Begins',
      endsAt: 'Ends',
      location: 'Place, in words',
      capacity: 'Seats',
      seatsTaken: 'Seats taken',
      ticketsPerPerson: 'Tickets for one person',
      doorsOpenMinutes: 'Doors open, minutes before',
      images: 'Pictures',
      ingredients: 'What is cooked with',
    },
    hints: {
      state: 'draft → published → finished, by itself when it ends. Cancelling gives all tickets back and tells their holders.',
      startsAt: 'Who holds a ticket is told when time or place changes.',
      location: 'Empty = in the venue.',
      price: 'Of one ticket, paid at the door; 0 = free. Tickets that are booked keep their price.',
      organizer: 'Empty = the house itself.',
      ticketsPerPerson: 'How many one account may hold in all.',
      doorsOpenMinutes: 'Tickets are read from then until the end; earlier or later only by name.',
      tags: 'A list: ["pelmeni", "for beginners"].',
    },
    readOnly: ['seatsTaken'],
  },
  'api::ticket.ticket': {
    title: 'holderName',
    list: ['holderName', 'event', 'state', 'price', 'bookedAt', 'checkedInAt'],
    sort: 'id:DESC',
    form: [
      'holderName:6 state:6',
      'event:6 owner:6',
      'cancelReason:12',
      'price:4 currency:4 bookedAt:4',
      'checkedInAt:4 checkedInBy:4 isAdmittedOutsideHours:4',
      'cancelledBy:4',
      'purchase:6 remindedAt:6',
    ],
    labels: {
      state: 'Status',
      owner: 'Booked by',
      holderName: 'Name on the ticket',
      purchase: 'Booked together as',
      checkedInAt: 'Let in at',
      checkedInBy: 'Let in by',
      isAdmittedOutsideHours: 'Let in outside the hours',
      cancelReason: 'Reason',
    },
    hints: { state: 'confirmed → let in or cancelled; letting in can be undone. A cancelled ticket gives its seat back.' },
    readOnly: [
      ...['event', 'owner', 'price', 'currency', 'bookedAt', 'checkedInAt', 'checkedInBy', 'cancelledBy'],
      ...['purchase', 'remindedAt', 'isAdmittedOutsideHours'],
    ],
  },
};

export const components: ComponentViews = {
  'event.ingredient': { title: 'name', form: ['name:6 amount:3 unit:3'] },
};

export default { types, components };
