/** What can be done with events; every write is one transaction under the event's lock. */
import { factories, type Core } from '@strapi/strapi';
import { serviceGetter } from '#platform/actions/services';
import { actorOf } from '#platform/actions/actor';
import { isStaff } from '#platform/actions/caller';
import { asWhole, checkReferences } from '#platform/actions/written-rows';
import { DomainError } from '#domain/errors';
import { clock } from '#platform/clock';
import { checkEvent, checkEventEditable, checkNotOver, eventMachine, type EventStatus } from '#domain/event/event';
import { checkNotThere } from '#domain/machine';
import { create, write } from '#platform/documents/door';
import { move } from '#platform/documents/moves';
import { inTransaction } from '#platform/postgres/rows';
import type { EventView, NewEvent } from '../actions/event-fields';
import { findEvent, findEvents, type EventQuery, type Seer } from '../rows/find-events';
import { EVENT, lockEvent, UNWRITTEN, withChange } from '../rows/lock-event';
import { showEvents } from '../rows/show-events';

const WRITABLE = [
  'title',
  'description',
  'category',
  'difficulty',
  'startsAt',
  'endsAt',
  'location',
  'venue',
  'capacity',
  'ticketsPerPerson',
  'doorsOpenMinutes',
  'price',
  'tags',
  'images',
  'ingredients',
] as const;

const service = ({ strapi }: { strapi: Core.Strapi }) => {
  const seer = (): Seer => {
    const { kind, id } = actorOf(strapi);
    return { user: kind === 'user' ? id : null, isStaff: isStaff(strapi) };
  };
  const read = async (which: string): Promise<EventView> => {
    const found = await findEvent(strapi, which, seer());
    const [event] = found ? await showEvents(strapi, [found]) : [];
    if (!event) throw new DomainError('request.not_found');
    return event;
  };
  const edit = async (documentId: string, values: Partial<NewEvent>): Promise<EventView> => {
    await checkEventReferences(strapi, values);
    return inTransaction(strapi, async (trx) => {
      checkEventEditable(await lockEvent(strapi, trx, documentId), clock.now());
      await write(strapi, EVENT, documentId, values);
      return read(documentId);
    });
  };

  return {
    read,
    list: async (query: EventQuery, page: { page: number; pageSize: number }): Promise<{ events: EventView[]; total: number }> => {
      const { found, total } = await findEvents(strapi, query, { seer: seer(), page });
      return { events: await showEvents(strapi, found), total };
    },

    /** A draft; whoever is of the staff writes the house's own. */
    add: async (values: NewEvent): Promise<EventView> => {
      await checkEventReferences(strapi, values);
      checkEvent(withChange(UNWRITTEN, values));
      const { id } = actorOf(strapi);
      const owner = isStaff(strapi) ? {} : { organizer: id };
      return inTransaction(strapi, async () => {
        const made = await create(strapi, EVENT, { ...values, ...owner });
        return read(made.documentId);
      });
    },
    replace: (documentId: string, values: NewEvent): Promise<EventView> => edit(documentId, asWhole(strapi, EVENT, WRITABLE, values)),
    change: edit,

    /** What is called off stays in the organizer's list. */
    move: (documentId: string, to: EventStatus, reason: string | null): Promise<EventView> =>
      inTransaction(strapi, async (trx) => {
        const event = await lockEvent(strapi, trx, documentId);
        checkNotThere(eventMachine, { row: event, to, actor: actorOf(strapi) });
        checkNotOver(event, clock.now());
        await move(strapi, EVENT, documentId, { to, reason });
        return read(documentId);
      }),
  };
};

const checkEventReferences = (strapi: Core.Strapi, { category, venue, images }: Partial<NewEvent>): Promise<void> =>
  checkReferences(strapi, [
    { path: 'category', uid: 'api::category.category', ids: category ? [category] : [] },
    { path: 'venue', uid: 'api::venue.venue', ids: venue ? [venue] : [] },
    { path: 'images', uid: 'plugin::upload.file', ids: images ?? [] },
  ]);

declare module '#platform/actions/services' {
  interface Services {
    [EVENT]: ReturnType<typeof service>;
  }
}
export const events = serviceGetter(EVENT);
export default factories.createCoreService(EVENT, service);
