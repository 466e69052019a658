/** What can be done with events; every write is one transaction under the event's lock. */
import { factories, type Core } from '@strapi/strapi';
import { actorOf } from '#platform/actions/actor';
import { isStaff } from '#platform/actions/caller';
import { asWhole, checkReferences } from '#platform/actions/written-rows';
import { DomainError } from '#domain/errors';
import { checkEvent, checkEventEditable, eventMachine, type EventStatus } from '#domain/event/event';
import { checkNotThere } from '#domain/machine';
import { create, write } from '#platform/documents/door';
import { move } from '#platform/documents/moves';
import { inTransaction, type Row } from '#platform/postgres/rows';
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
  'price',
  'tags',
  'images',
  'ingredients',
];

const service = ({ strapi }: { strapi: Core.Strapi }) => {
  const seer = (): Seer => {
    const { kind, id } = actorOf(strapi);
    return { user: kind === 'user' ? id : null, isStaff: isStaff(strapi) };
  };
  const read = async (which: string): Promise<Row> => {
    const found = await findEvent(strapi, which, seer());
    const [event] = found ? await showEvents(strapi, [found]) : [];
    if (!event) throw new DomainError('request.not_found');
    return event;
  };
  const edit = async (documentId: string, values: Row): Promise<Row> => {
    await checkEventReferences(strapi, values);
    return inTransaction(strapi, async (trx) => {
      checkEventEditable(await lockEvent(strapi, trx, documentId));
      await write(strapi, EVENT, documentId, values);
      return read(documentId);
    });
  };

  return {
    read,
    list: async (query: EventQuery, page: { page: number; pageSize: number }): Promise<{ events: Row[]; total: number }> => {
      const { found, total } = await findEvents(strapi, query, { seer: seer(), page });
      return { events: await showEvents(strapi, found), total };
    },

    /** A draft; whoever is of the staff writes the house's own. */
    create: async (values: Row): Promise<Row> => {
      await checkEventReferences(strapi, values);
      checkEvent(withChange(UNWRITTEN, values));
      const { id } = actorOf(strapi);
      const owner = isStaff(strapi) ? {} : { organizer: id };
      return inTransaction(strapi, async (trx) => {
        // Two of one name at the same instant would be given the same slug.
        await trx.raw(`select pg_advisory_xact_lock(hashtext('event slugs'))`);
        const made = await create(strapi, EVENT, { ...values, ...owner });
        return read(made.documentId);
      });
    },
    replace: (documentId: string, values: Row): Promise<Row> => edit(documentId, asWhole(strapi, EVENT, WRITABLE, values)),
    change: edit,

    /** What is called off stays in the organizer's list. */
    move: (documentId: string, to: EventStatus, reason: string | null): Promise<Row> =>
      inTransaction(strapi, async (trx) => {
        checkNotThere(eventMachine, { row: await lockEvent(strapi, trx, documentId), to, actor: actorOf(strapi) });
        await move(strapi, EVENT, documentId, { to, reason });
        return read(documentId);
      }),
  };
};

const checkEventReferences = (strapi: Core.Strapi, { category, venue, images }: Row): Promise<void> =>
  checkReferences(strapi, [
    { path: 'category', uid: 'api::category.category', ids: typeof category === 'string' ? [category] : [] },
    { path: 'venue', uid: 'api::venue.venue', ids: typeof venue === 'string' ? [venue] : [] },
    { path: 'images', uid: 'plugin::upload.file', ids: (images as number[] | undefined) ?? [] },
  ]);

export type EventService = ReturnType<typeof service>;
export const events = (strapi: Core.Strapi) => strapi.service(EVENT) as unknown as EventService;
export default factories.createCoreService(EVENT, service as never);
