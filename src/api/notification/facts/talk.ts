/** Facts of a conversation that somebody was away from: who said what meanwhile. */
import type { Core } from '@strapi/strapi';
import { quoted } from '#domain/text';
import { rowsOf, type Trx } from '#platform/postgres/rows';
import { guestToken } from '../../chat/rows/guest-token';
import { nameOfKey } from '../../chat/rows/keys';
import { factSet } from './fact-set';

interface Utterance {
  from: string;
  body: string;
}
export interface TalkFacts {
  documentId: string;
  hasAccount: boolean;
  count: number;
  said: Utterance[];
}

/** A mail shows so many; the thread has them all. */
const SHOWN = 3;
const SAID = `
  select coalesce(${nameOfKey('m.sender_key')}, c.guest_name, '–') as "from", coalesce(m.body, '') as body
  from messages m join conversations c on c.id = m.conversation_id
  where c.document_id = :subject and m.seq <= :upTo and m.side is not null and m.side <> :side and not m.is_internal
  order by m.seq desc limit :limit`;

const readTalk = async (trx: Trx, subject: string, payload: Readonly<Record<string, unknown>>): Promise<TalkFacts | undefined> => {
  const { side, upTo, recipient } = payload;
  const count = Number(payload.count);
  const said = await rowsOf<Utterance>(trx, SAID, { subject, side, upTo, limit: Math.min(SHOWN, count) });
  return said.length > 0 ? { documentId: subject, hasAccount: typeof recipient === 'number', count, said: said.reverse() } : undefined;
};

const TALK: TalkFacts = {
  documentId: 'p4v9kq0c2m1x7d3z5w8r6t0a',
  hasAccount: true,
  count: 1,
  said: [{ from: 'Anna', body: 'Your table is ready.' }],
};

export const talkFacts = factSet({
  read: async (trx, { subject, payload }) => ({ talk: await readTalk(trx, subject, payload) }),
  values: ({ talk }: { talk: TalkFacts }) => ({
    from: [...new Set(talk.said.map(({ from }) => from))].join(', '),
    messages: talk.said
      .map(({ body }) => quoted(body))
      .filter(Boolean)
      .join('\n\n'),
  }),
  placeholders: ['from', 'messages'],
  sample: { talk: TALK },
  marks: { talk: { ...TALK, said: [{ from: '{from}', body: '{messages}' }] } },
  linkFor: (strapi: Core.Strapi, { url, talk }) =>
    `${url}/chat#${talk.hasAccount ? `conversation=${talk.documentId}` : `guest=${guestToken(strapi, talk.documentId)}`}`,
});
