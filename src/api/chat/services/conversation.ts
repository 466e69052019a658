/** Everything that can be done with conversations, for REST, the panel and the sockets alike; who acts is whoever asks. */
import { factories, type Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import { PAGE } from '#domain/conversation/message';
import { DomainError } from '#domain/errors';
import { actorOf } from '#platform/actions/actor';
import { isStaff } from '#platform/actions/caller';
import { serviceGetter } from '#platform/actions/services';
import { clock } from '#platform/clock';
import { inTransaction } from '#platform/postgres/rows';
import { messageOutput } from '../actions/chat-fields';
import { readTaking } from '../rows/conversation-rows';
import { keyOf } from '../rows/keys';
import { seenAfter, seenBefore, type MessageView } from '../rows/message-rows';
import { countViews, listViews, readView, type ConversationView, type Wanted, type Whose } from '../rows/views';
import * as decisions from '../talk/decide';
import { agents, dutyOf, setDuty, type Duty } from '../talk/duty';
import { claim, openAsGuest, type NewGuest } from '../talk/guests';
import { mark } from '../talk/mark';
import { postPictures } from '../talk/pictures';
import { open, type Opening } from '../talk/open';
import { post, type Sent } from '../talk/post';
import { resendTicket } from '../talk/resend-ticket';

const UID = 'api::chat.conversation';
type Asked = Omit<Wanted, 'whose' | 'key'>;
export interface Page {
  after?: number | undefined;
  before?: number | undefined;
  limit?: number | undefined;
}

const service = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = (documentId: string): Promise<ConversationView> =>
    inTransaction(strapi, async (trx) => {
      const view = await readView(trx, documentId, actorOf(strapi));
      if (!view) throw new DomainError('request.not_found');
      return view;
    });
  /** Does it, and shows how it stands. */
  const done = async (documentId: string, work: Promise<void>): Promise<ConversationView> => {
    await work;
    return read(documentId);
  };
  const whose = (): Whose => {
    const { kind, id, roles } = actorOf(strapi);
    if (isStaff(strapi)) return { house: true };
    if (kind === 'user' && id !== null) return { user: id };
    // Whoever has neither account nor token talks nowhere.
    return { talker: roles.find((role) => role.startsWith('talker:'))?.slice('talker:'.length) ?? '' };
  };

  return {
    read,
    list: (asked: Asked): Promise<{ views: ConversationView[]; total: number }> =>
      inTransaction(strapi, (trx) => listViews(trx, { ...asked, whose: whose(), key: keyOf(strapi) }, actorOf(strapi), clock.now())),
    /** Of the house's lists. */
    counts: (): Promise<Record<string, number>> => inTransaction(strapi, (trx) => countViews(trx, keyOf(strapi), clock.now())),
    open: async (opening: Opening): Promise<ConversationView & { isNew: boolean }> => {
      const { documentId, isNew } = await open(strapi, opening);
      return { ...(await read(documentId)), isNew };
    },
    openAsGuest: (guest: NewGuest): Promise<string> => openAsGuest(strapi, guest),
    claim: async (token: string): Promise<ConversationView> => read(await claim(strapi, token)),
    /** The oldest first; without bounds the latest page. */
    history: (documentId: string, { after, before, limit = PAGE }: Page): Promise<MessageView[]> =>
      inTransaction(strapi, async (trx) => {
        const { conversation, side } = await readTaking(strapi, trx, documentId);
        const asked = { conversation: conversation.id, side, limit };
        if (after !== undefined) return seenAfter(trx, { ...asked, after });
        return (await seenBefore(trx, { ...asked, before: before ?? conversation.lastSeq + 1 })).reverse();
      }),
    post: (documentId: string, sent: Sent): Promise<MessageView> => post(strapi, documentId, sent),
    /** As it leaves the house: a form is no action. */
    postPictures: async (ctx: Context, documentId: string): Promise<z.output<typeof messageOutput>> =>
      messageOutput.parse(await postPictures(strapi, ctx, documentId)),
    mark: (documentId: string, seq: number, isRead: boolean): Promise<void> => mark(strapi, documentId, { seq, isRead }),
    assign: (documentId: string, to: string | null) => done(documentId, decisions.assign(strapi, documentId, to)),
    giveBack: (documentId: string) => done(documentId, decisions.giveBack(strapi, documentId)),
    close: (documentId: string, reason: string | null) => done(documentId, decisions.close(strapi, documentId, reason)),
    reopen: (documentId: string) => done(documentId, decisions.reopen(strapi, documentId)),
    snooze: (documentId: string, until: Date | null) => done(documentId, decisions.snooze(strapi, documentId, until)),
    label: (documentId: string, labels: readonly string[]) => done(documentId, decisions.label(strapi, documentId, labels)),
    rate: (documentId: string, said: { rating: number; text: string | null }) => done(documentId, decisions.rate(strapi, documentId, said)),
    resendTicket: (documentId: string, ticket: string) => done(documentId, resendTicket(strapi, documentId, ticket)),
    duty: (): Promise<Duty> => inTransaction(strapi, (trx) => dutyOf(trx, keyOf(strapi))),
    setDuty: (duty: { isAvailable: boolean; capacity?: number | undefined }): Promise<Duty> => setDuty(strapi, duty),
    agents: () => inTransaction(strapi, (trx) => agents(trx)),
  };
};

declare module '#platform/actions/services' {
  interface Services {
    [UID]: ReturnType<typeof service>;
  }
}
export const chats = serviceGetter(UID);
export default factories.createCoreService(UID, service);
