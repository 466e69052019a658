/**
 * Fifty people talk in ten conversations over two servers, are cut off at random, and one server is killed three times: whatever was
 * acknowledged reaches everybody in the conversation once and in order, and what was not is there once or not at all.
 */
import { createId } from '@paralleldrive/cuid2';
import { io, type Socket } from 'socket.io-client';
import { pause } from '../helpers/patience';
import { addGuest, emptyHouse, login, mortal, type House } from './own-house';

jest.setTimeout(900_000);

const TALKS = 10;
const STAFF_EACH = 4;
const MESSAGES = Number(process.env.CHAT_MESSAGES ?? 200);
const KILLS = 3;
/** A cut falls on so many of a hundred messages. */
const CUT_PERCENT = 4;
const ACK_MS = 4_000;

interface Said {
  seq: number;
  body: string | null;
}
interface Member {
  conversation: string;
  name: string;
  token: string;
  heard: Said[];
  acknowledged: string[];
  cuts: number;
}

let house: House;
let steady: Awaited<ReturnType<typeof mortal>>;
let mortals: Awaited<ReturnType<typeof mortal>>;
const ENV = { SOCKETS_PER_ADDRESS: '2000', ACCESS_TOKEN_MINUTES: '60' };
const urls = (): string[] => [steady.url, mortals.url].filter(Boolean);

beforeAll(async () => {
  house = await emptyHouse();
  [steady, mortals] = await Promise.all([mortal(house, ENV), mortal(house, ENV)]);
});
afterAll(async () => {
  await Promise.all([steady.stop(), mortals.stop()]);
  await house.drop();
});

async function addTalk(): Promise<Member[]> {
  const documentId = createId();
  const [guest, ...staff] = await Promise.all(Array.from({ length: 1 + STAFF_EACH }, () => addGuest(house)));
  await house.sql(
    `insert into conversations (document_id, created_at, updated_at, published_at, kind, status, customer_id, language, last_seq)
     values ($1, now(), now(), now(), 'support', 'opened', $2, 'en', 0)`,
    [documentId, guest!.id],
  );
  await house.sql(`update up_users_role_lnk set role_id = (select id from up_roles where type = 'staff') where user_id = any($1)`, [
    staff.map(({ id }) => id),
  ]);
  return Promise.all(
    [guest!, ...staff].map(async ({ email }) => ({
      conversation: documentId,
      name: email,
      token: await login(steady.url, email),
      heard: [],
      acknowledged: [],
      cuts: 0,
    })),
  );
}

const random = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;

/** A client as its guide tells to write one: an outbox of its own, one message after the other, and where to go on after a cut. */
async function connect(member: Member): Promise<Socket> {
  for (;;) {
    const socket = io(`${random(urls())}/chat`, {
      auth: { token: member.token },
      forceNew: true,
      reconnection: false,
      transports: ['websocket'],
      timeout: ACK_MS,
    });
    // What comes before the answer to the joining is taken after it, and forgotten where the answer was lost.
    const early: Said[] = [];
    let isIn = false;
    socket.on('message', ({ message: { seq, body } }: { message: Said }) => void (isIn ? member.heard : early).push({ seq, body }));
    try {
      await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
      for (let isComplete = false; !isComplete;) {
        const answer = await socket
          .timeout(ACK_MS)
          .emitWithAck('conversation:join', { conversation: member.conversation, afterSeq: member.heard.at(-1)?.seq ?? 0 });
        if (answer.error?.status === 429) await pause(answer.error.details.seconds * 1000);
        if (!answer.data) throw new Error(JSON.stringify(answer.error));
        for (const { seq, body } of answer.data.messages as Said[]) member.heard.push({ seq, body });
        isComplete = answer.data.isComplete;
      }
      isIn = true;
      member.heard.push(...early);
      return socket;
    } catch {
      socket.disconnect();
      await pause(100 + Math.random() * 200);
    }
  }
}

/** @param isCareful else a message that is sent again gets a new id: the control */
async function talk(member: Member, count: number, isCareful: boolean): Promise<Socket> {
  let socket = await connect(member);
  for (let at = 0; at < count; at += 1) {
    const body = `${member.name} says ${at}`;
    const kept = createId();
    for (let isSaid = false; !isSaid;) {
      if (!socket.connected) socket = await connect(member);
      const clientId = isCareful ? kept : createId();
      const answer = socket.timeout(ACK_MS).emitWithAck('message:send', { conversation: member.conversation, body, clientId });
      const isCut = Math.random() * 100 < CUT_PERCENT;
      if (isCut) {
        member.cuts += 1;
        // Between the leaving of the message and its acknowledgement.
        await pause(Math.random() * 15);
        socket.disconnect();
      }
      const { data, error } = await answer.catch(() => ({ data: null, error: null }));
      if (data) member.acknowledged.push(body);
      if (error?.status === 429) await pause(error.details.seconds * 1000);
      isSaid = Boolean(data);
    }
  }
  return socket;
}

async function killNowAndThen(kills: number, isOver: () => boolean): Promise<number> {
  let killed = 0;
  while (killed < kills && !isOver()) {
    await pause(4_000);
    if (isOver()) break;
    const { url: _gone, ...doomed } = mortals;
    Object.assign(mortals, { url: '' });
    await doomed.stop('SIGKILL');
    killed += 1;
    mortals = await mortal(house, ENV);
  }
  return killed;
}

async function evening(
  members: Member[],
  { count, kills, isCareful }: { count: number; kills: number; isCareful: boolean },
): Promise<number> {
  let isOver = false;
  const killing = killNowAndThen(kills, () => isOver);
  const sockets = await Promise.all(members.map((member) => talk(member, count, isCareful)));
  isOver = true;
  const killed = await killing;
  // Who was cut at the very end comes back once more, to hear the rest.
  sockets.forEach((socket) => socket.disconnect());
  for (const member of members) (await connect(member)).disconnect();
  return killed;
}

const stored = (conversation: string): Promise<Said[]> =>
  house.sql<Said>(
    `select m.seq, m.body from messages m join conversations c on c.id = m.conversation_id where c.document_id = $1 order by m.seq`,
    [conversation],
  );

it('every acknowledged word reaches everybody once and in order', async () => {
  const talks = await Promise.all(Array.from({ length: TALKS }, addTalk));
  const members = talks.flat();
  const begin = Date.now();
  const killed = await evening(members, { count: MESSAGES, kills: KILLS, isCareful: true });
  const cuts = members.reduce((sum, member) => sum + member.cuts, 0);
  let kept = 0;
  for (const room of talks) {
    const said = (await stored(room[0]!.conversation)).filter(({ body }) => body !== null && body.includes(' says '));
    const all = await stored(room[0]!.conversation);
    kept += said.length;
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, at) => at + 1));
    expect(new Set(said.map(({ body }) => body)).size).toBe(said.length);
    for (const { acknowledged } of room) expect(acknowledged.filter((body) => !said.some((one) => one.body === body))).toEqual([]);
    for (const { heard } of room) expect(heard.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq));
  }
  expect(killed).toBe(KILLS);
  expect(kept).toBe(members.length * MESSAGES);
  console.log(
    `${members.length} clients × ${MESSAGES} messages, ${cuts} cuts, ${killed} × kill -9, two servers: ${kept} stored, each heard once and in order by everybody, in ${Math.round((Date.now() - begin) / 1000)} s`,
  );
});

it('the control: with a new id for each try words are doubled', async () => {
  const [room] = await Promise.all([addTalk()]);
  await evening(room, { count: 60, kills: 0, isCareful: false });
  const said = (await stored(room[0]!.conversation)).filter(({ body }) => body?.includes(' says '));
  const doubled = said.length - new Set(said.map(({ body }) => body)).size;
  expect(doubled).toBeGreaterThan(0);
  console.log(`without an id of the client's own: ${doubled} of ${said.length} are doubles`);
});
