/** Attacks on the chat: foreign conversations, forged senders, tokens of another kind, frames too large, floods, nonsense, half stored messages. */
import { WebSocket } from 'ws';
import { errorOf, visitor } from '../helpers/api';
import { forgery, kindsOfForgery } from '../helpers/forgeries';
import { person, venue, type Person } from '../helpers/house';
import { sharedUrl } from '../helpers/instance';
import { panelUser, strangerRole } from '../helpers/panel';
import { until } from '../helpers/patience';
import { closeTalks, connectTalk, newClientId, talker, type Talk } from '../helpers/talk';
import { refusalOf } from '../helpers/sockets';

let me: Person;
let talk: Talk;

beforeAll(async () => {
  await venue();
  me = await person();
  talk = (await me.call('post', '/api/chat/conversations', { kind: 'support' }).expect(200)).body.data;
});
afterEach(closeTalks);

const stored = async (): Promise<number> =>
  (await strapi.db.connection('conversations').where({ document_id: talk.documentId }).first('last_seq')).last_seq;
const refused = (auth: object): Promise<{ status: number } | undefined> =>
  new Promise((resolve, reject) =>
    connectTalk(auth)
      .once('connect_error', (fault: Error & { data?: { error: { status: number } } }) => resolve(fault.data?.error))
      .once('connect', () => reject(new Error('It was let in'))),
  );

describe('a handshake', () => {
  test.each(kindsOfForgery)('with a forged token (%s) is refused', async (kind) => {
    const token = forgery(kind, me.token, strapi.config.get('plugin::users-permissions.jwtSecret'));
    expect(await refused({ token })).toMatchObject({ status: 401 });
  });

  it('with the token of a guest opens the chat and nothing else', async () => {
    const { token, documentId } = (await visitor('post', '/api/chat/guests', { name: 'Vera' }).expect(201)).body.data;
    await talker(token);
    expect(await refusalOf({ token })).toMatchObject({ status: 401 });
    for (const forged of [`${documentId}.`, documentId, `${talk.documentId}.${token.split('.')[1]}`, `${token}x`, token.slice(0, -1)])
      expect(await refused({ token: forged })).toMatchObject({ status: 401 });
    expect((await visitor('get', '/api/users/me', undefined, { Authorization: `Bearer ${token}` })).status).toBe(401);
  });

  it('of a panel user without the right hears nothing', async () => {
    const stranger = await panelUser(await strangerRole());
    const line = await talker(stranger.token);
    for (const name of ['conversation:join', 'message:read', 'typing'])
      expect((await line.ask(name, { conversation: talk.documentId, ...(name === 'message:read' && { seq: 1 }) })).error).toMatchObject({
        status: 403,
      });
  });
});

describe('a message', () => {
  const hostile: [string, unknown, number][] = [
    ['without a conversation', { body: 'x', clientId: 'client-0001' }, 400],
    ['of a number', { conversation: 7, body: 'x', clientId: 'client-0001' }, 400],
    ['of a conversation that is none', { conversation: 'a'.repeat(24), body: 'x', clientId: 'client-0001' }, 404],
    ['without an id of its own', { body: 'x' }, 400],
    ['with an id that is none', { body: 'x', clientId: '../../etc' }, 400],
    ['with too long a text', { body: 'x'.repeat(4_001), clientId: 'client-0001' }, 400],
    ['with nothing in it', { body: '   ', clientId: 'client-0001' }, 400],
    ['with a control character', { body: 'a\u0000b', clientId: 'client-0001' }, 400],
    ['with half a letter', { body: 'a\ud800', clientId: 'client-0001' }, 400],
    ['with a list for a text', { body: ['x'], clientId: 'client-0001' }, 400],
    ['from somebody else', { body: 'x', clientId: 'client-0001', senderKey: 'panel:1' }, 400],
    ['on another side', { body: 'x', clientId: 'client-0001', side: 'house' }, 400],
    ['with a number of its own', { body: 'x', clientId: 'client-0001', seq: 99 }, 400],
    ['with a prototype', JSON.parse('{"body":"x","clientId":"client-0001","__proto__":{"isNote":true}}'), 400],
    ['that is a text', 'x', 400],
    ['that is a list', [1, 2], 400],
    ['that is nothing', null, 400],
  ];
  test.each(hostile)('%s is refused by name, and nothing is stored', async (_what, given, status) => {
    const before = await stored();
    const line = await talker(me.token);
    const isWhole = given !== null && typeof given === 'object' && !Array.isArray(given);
    const sent =
      isWhole && !('conversation' in given) && _what !== 'without a conversation' ? { ...given, conversation: talk.documentId } : given;
    const { error } = await line.ask('message:send', sent);
    expect(error).toMatchObject({ status, details: { code: expect.any(String), requestId: expect.any(String) } });
    expect(await stored()).toBe(before);
    const isOfSockets = /conversation|^of a number|id of its own/.test(_what);
    if (isWhole && 'body' in given && !isOfSockets) {
      const { conversation: _in, ...body } = given as Record<string, unknown>;
      const answer = await me.call('post', `/api/chat/conversations/${talk.documentId}/messages`, body);
      expect(errorOf(answer).status).toBe(400);
    }
  });

  it('with markup is text, with a name that reads backwards is refused', async () => {
    const line = await talker(me.token);
    const { body } = await line.send(talk.documentId, '<script>alert(1)</script>');
    expect(body).toBe('<script>alert(1)</script>');
    const named = await visitor('post', '/api/chat/guests', { name: 'Anna\u202egnp.exe' });
    expect(errorOf(named)).toMatchObject({ status: 400, details: { errors: [expect.objectContaining({ path: ['name'] })] } });
  });

  it('of an unknown name, a binary frame and a megabyte leave the server alive', async () => {
    const line = await talker(me.token);
    for (const name of ['message:delete', '__proto__', 'constructor', 'connect ', 'conversation:assign'])
      expect((await line.ask(name, {})).error).toMatchObject({ status: 404, details: { code: 'socket.unknown_message' } });
    const binary = await line.ask('message:send', { conversation: talk.documentId, body: Buffer.from('x'), clientId: newClientId() });
    expect(binary.error).toMatchObject({ status: 400 });
    line.socket.emit('message:send', { conversation: talk.documentId, body: 'x'.repeat(1024 * 1024), clientId: newClientId() });
    await until('the end of that line', () => !line.socket.connected);
    await (await talker(me.token)).send(talk.documentId, 'Still here');
  });

  it('too many are told to wait, with seconds; who goes on is put out', async () => {
    const guest = await person();
    const own = (await guest.call('post', '/api/chat/conversations', { kind: 'support' }).expect(200)).body.data as Talk;
    const line = await talker(guest.token);
    const answers = await Promise.all(Array.from({ length: 80 }, () => line.ask('typing', { conversation: own.documentId })));
    const waits = answers.filter(({ error }) => error);
    expect(waits.length).toBeGreaterThanOrEqual(30);
    for (const { error } of waits)
      expect(error).toMatchObject({ status: 429, details: { code: 'socket.too_fast', seconds: expect.any(Number) } });
    for (let at = 0; at < 200; at += 1) line.socket.emit('typing', { conversation: own.documentId });
    await until('the end of that line', () => !line.socket.connected);
  });
});

describe('plain frames', () => {
  const talkTo = async (frames: (string | Buffer)[], protocols?: string[]): Promise<{ answers: any[]; code: number }> =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`${sharedUrl().replace('http', 'ws')}/ws/chat`, protocols);
      const answers: unknown[] = [];
      socket.on('open', () => {
        frames.forEach((frame) => socket.send(frame, { binary: Buffer.isBuffer(frame) }));
      });
      socket.on('message', (raw: Buffer) => {
        answers.push(JSON.parse(raw.toString('utf8')));
        if (answers.length === frames.length) socket.close(4000);
      });
      socket.on('close', (code) => resolve({ answers, code }));
      socket.on('error', reject);
    });
  const hello = (): string => JSON.stringify({ id: 1, type: 'hello', token: me.token });

  it('that are none are refused, each with its answer', async () => {
    const frames = [
      hello(),
      'nonsense',
      '[]',
      '{}',
      'null',
      '7',
      '{"type":7}',
      '{"id":{},"type":"typing"}',
      Buffer.from('{"type":"typing"}'),
    ];
    const { answers } = await talkTo(frames);
    expect(answers).toHaveLength(frames.length);
    for (const answer of answers.slice(1))
      expect(answer).toMatchObject({ type: 'answer', error: { status: 400, details: { code: 'socket.no_frame' } } });
  });

  it('before a hello are no way in, and a forged one is closed by 4001', async () => {
    const { answers, code } = await talkTo([
      JSON.stringify({ id: 1, type: 'message:send', conversation: talk.documentId, body: 'x', clientId: newClientId() }),
      'x',
    ]);
    expect(answers[0]).toMatchObject({ error: { status: 401 } });
    expect(code).toBe(4001);
    const forged = await talkTo([JSON.stringify({ id: 1, type: 'hello', token: 'a.b.c' }), 'x']);
    expect(forged).toMatchObject({ code: 4001, answers: [{ error: { status: 401 } }] });
  });

  it('that are none count like messages: who floods with them is put out', async () => {
    const guest = await person();
    const socket = new WebSocket(`${sharedUrl().replace('http', 'ws')}/ws/chat`, ['samovar', guest.token]);
    const answers: string[] = [];
    socket.on('message', (raw: Buffer) => answers.push(raw.toString('utf8')));
    await until('the hello', () => answers.length > 0);
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    for (let at = 0; at < 300; at += 1) socket.send('nonsense');
    expect(await closed).toBe(4001);
    expect(answers.some((answer) => answer.includes('socket.too_fast'))).toBe(true);
  });

  it('of a megabyte end the line and nothing else', async () => {
    const socket = new WebSocket(`${sharedUrl().replace('http', 'ws')}/ws/chat`, ['samovar', me.token]);
    await new Promise((resolve) => socket.once('message', resolve));
    socket.on('error', () => undefined);
    socket.send('x'.repeat(1024 * 1024));
    expect(await new Promise((resolve) => socket.once('close', resolve))).toBe(1009);
  });

  it('from a foreign page, or with the token in the address, open nothing', async () => {
    const outcome = (options: object, address = '/ws/chat'): Promise<string> =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${sharedUrl().replace('http', 'ws')}${address}`, options);
        socket.once('open', () => socket.send('{"id":1,"type":"conversation:join"}'));
        socket.once('close', (code) => resolve(String(code)));
        socket.once('error', (fault) => resolve(fault.message));
      });
    expect(await outcome({ headers: { Origin: 'https://evil.example' } })).toMatch(/403/);
    expect(await outcome({}, `/ws/chat?token=${me.token}`)).toBe('4001');
    expect(await outcome({}, '/ws/other')).toMatch(/404|200|405/);
  });
});

describe('a right that ends', () => {
  it('closes the room at once: the cook who was chosen no more, the session that is over', async () => {
    const guest = await person();
    const own = (await guest.call('post', '/api/chat/conversations', { kind: 'support' }).expect(200)).body.data as Talk;
    const line = await talker(guest.token);
    await line.join(own.documentId);
    await guest.call('post', '/api/auth/logout').expect(200);
    await until('the end of the line', () => !line.socket.connected);
    expect(line.heard.map(({ name }) => name)).toContain('ended');
  });

  it('the staff who are staff no longer hear no more', async () => {
    const clerk = await person('staff');
    const line = await talker(clerk.token);
    await line.join(talk.documentId);
    const { id: role } = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'customer' } });
    await strapi.db.connection('up_users_role_lnk').where({ user_id: clerk.id }).update({ role_id: role });
    await until('the end of the room', () => line.heard.some(({ name }) => name === 'conversation:ended'));
    await me.call('post', `/api/chat/conversations/${talk.documentId}/messages`, { body: 'Not for you' }).expect(201);
    const mine = await talker(me.token);
    await mine.join(talk.documentId);
    await mine.send(talk.documentId, 'Nor this');
    expect(line.bodies()).toEqual([]);
  });
});
