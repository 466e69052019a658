/** The messages of `/live` that its clients may send, and what they are told. */
import { z } from 'zod';
import { DomainError } from '#domain/errors';
import { catchUp, mayWatch, toldAs, topicNamed, type LiveChange, type Watcher } from '#domain/live/live';
import { isListening } from '../postgres/signals';
import type { SocketCaller } from '../sockets/caller';
import { message, type Line, type Notice } from '../sockets/namespace';
import type { Change, Changes } from './changes';

const MOST_TOPICS = 20;

const topic = z.string().min(1).max(80);
const change = z.object({
  topic: z.string(),
  seq: z.number().int(),
  name: z.string(),
  id: z.string().nullable(),
  at: z.iso.datetime(),
  unread: z.number().int().optional(),
});

export const notices: readonly Notice[] = [
  { name: 'change', summary: 'Something changed; ask for it over HTTP.', payload: change },
  {
    name: 'state',
    summary: 'Whether changes arrive; those of the meantime follow when they do again.',
    payload: z.object({ live: z.boolean() }),
  },
];

export const frameOf = (name: string, { topics: _topics, ...rest }: Change): LiveChange => ({ topic: toldAs(name), ...rest });

const watcherOf = ({ kind, id, roles, can }: SocketCaller): Watcher => ({ userId: kind === 'user' ? id : null, roles, can });
const topicsOf = (line: Line): string[] => [...line.rooms].filter((room) => room !== line.id);

export const mayGoOn = (line: Line, caller: SocketCaller): boolean => topicsOf(line).every((name) => mayWatch(name, watcherOf(caller)));

/** @param changesNow null while the server starts or stops */
export const join = (changesNow: () => Changes | null) =>
  message({
    name: 'live:join',
    summary:
      'Watches a topic: `me`, `orders`, `orders/<venue>`, `bookings`, `bookings/<venue>`, `monitor`. With `afterSeq` comes what was missed since (null = nothing, from now on), or `reset`: load everything anew.',
    input: z.object({ topic, afterSeq: z.number().int().min(0).nullish() }),
    output: z.object({
      topic: z.string(),
      seq: z.number().int(),
      live: z.boolean(),
      missed: z.array(change),
      reset: z.literal(true).optional(),
    }),
    async handle(line, { topic: given, afterSeq = null }) {
      const name = topicNamed(given, watcherOf(line.data.caller));
      if (!mayWatch(name, watcherOf(line.data.caller))) throw new DomainError('request.forbidden');
      if (!line.rooms.has(name) && topicsOf(line).length >= MOST_TOPICS)
        throw new DomainError('live.too_many_topics', { max: MOST_TOPICS });
      const changes = changesNow();
      await changes?.advance();
      if (!changes || !line.connected) throw new DomainError('server.unavailable');
      // From here to the acknowledgement nothing waits for the database: no change can come between what was missed and what comes by itself.
      void line.join(name);
      const { kept, floor, position } = changes.known();
      const caught = catchUp(kept, { topic: name, since: afterSeq, floor, position });
      const answer = { topic: toldAs(name), seq: position, live: isListening() };
      return 'reset' in caught
        ? { ...answer, missed: [], reset: true as const }
        : { ...answer, missed: caught.missed.map((one) => frameOf(name, one)) };
    },
  });

export const leave = message({
  name: 'live:leave',
  summary: 'Watches a topic no longer.',
  input: z.object({ topic }),
  output: z.object({ topic: z.string() }),
  async handle(line, { topic: given }) {
    const name = topicNamed(given, watcherOf(line.data.caller));
    await line.leave(name);
    return { topic: toldAs(name) };
  },
});
