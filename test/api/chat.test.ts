/** Conversations over HTTP and Socket.IO: who hears what, in which order, and who is told nothing. */
import { WebSocket } from 'ws';
import { errorOf, visitor } from '../helpers/api';
import { dish, customerWithCart, eventsOf, person, PICKUP, unique, venue, type Person } from '../helpers/house';
import { act, panelUser, type PanelUser } from '../helpers/panel';
import { sharedUrl } from '../helpers/instance';
import { closeTalks, newClientId, talker, type Said, type Talk } from '../helpers/talk';

let host: PanelUser;

beforeAll(async () => {
  await venue();
  host = await panelUser('samovar-host');
});
afterEach(closeTalks);

const supportOf = async (guest: Person): Promise<Talk> =>
  (await guest.call('post', '/api/chat/conversations', { kind: 'support' }).expect(200)).body.data;
const say = async ({ call }: Person, { documentId }: Talk, body: string, more: object = {}): Promise<Said> =>
  (await call('post', `/api/chat/conversations/${documentId}/messages`, { body, ...more }).expect(201)).body.data;
const history = async ({ call }: Person, { documentId }: Talk, query = ''): Promise<Said[]> =>
  (await call('get', `/api/chat/conversations/${documentId}/messages${query}`).expect(200)).body.data;

describe('with the house', () => {
  it('a guest writes, somebody of the panel answers, both hear it at once and in order', async () => {
    const guest = await person();
    const talk = await supportOf(guest);
    const [mine, theirs] = [await talker(guest.token), await talker(host.token)];
    await mine.join(talk.documentId);
    await theirs.join(talk.documentId);
    const said = await mine.send(talk.documentId, 'Is there a table for <b>two</b>?');
    expect(said).toMatchObject({
      seq: 1,
      kind: 'text',
      from: { side: 'guest' },
      body: 'Is there a table for <b>two</b>?',
      isInternal: false,
    });
    await theirs.until('the question', () => theirs.bodies().includes('Is there a table for <b>two</b>?'));
    await theirs.send(talk.documentId, 'Yes, at eight.');
    await mine.until('the answer', () => mine.bodies().includes('Yes, at eight.'));
    expect(mine.heard.find(({ message }) => message?.body === 'Yes, at eight.')).toMatchObject({
      conversation: talk.documentId,
      message: { seq: 2, from: { side: 'house', name: 'Irina' } },
    });
    expect((await history(guest, talk)).map(({ seq }) => seq)).toEqual([1, 2]);
    expect(await eventsOf(talk.documentId)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'conversation.opened' }),
        expect.objectContaining({ name: 'message.posted', payload: expect.objectContaining({ seq: 2, side: 'house' }) }),
      ]),
    );
  });

  it('is one for each guest, however often it is opened and by how many at once', async () => {
    const guest = await person();
    const opened = await Promise.all([1, 2, 3, 4].map(() => supportOf(guest)));
    expect(new Set(opened.map(({ documentId }) => documentId)).size).toBe(1);
  });

  it('the same clientId is one message, and with another text it is refused', async () => {
    const guest = await person();
    const talk = await supportOf(guest);
    const clientId = newClientId();
    const both = await Promise.all([1, 2, 3].map(() => say(guest, talk, 'Once', { clientId })));
    expect(new Set(both.map(({ seq }) => seq))).toEqual(new Set([1]));
    const other = await guest.call('post', `/api/chat/conversations/${talk.documentId}/messages`, { body: 'Twice', clientId });
    expect(errorOf(other)).toMatchObject({ status: 422, details: { code: 'message.other_text' } });
    expect(await history(guest, talk)).toHaveLength(1);
  });

  it('who comes back hears what was missed, once, and then what comes', async () => {
    const guest = await person();
    const talk = await supportOf(guest);
    for (const body of ['one', 'two', 'three']) await say(guest, talk, body);
    const line = await talker(guest.token);
    const { messages, isComplete } = await line.join(talk.documentId, 1);
    expect(messages.map(({ body }) => body)).toEqual(['two', 'three']);
    expect(isComplete).toBe(true);
    await say(guest, talk, 'four');
    await line.until('what comes', () => line.bodies().includes('four'));
    expect(line.bodies()).toEqual(['four']);
  });

  it('notes are the house’s own', async () => {
    const guest = await person();
    const talk = await supportOf(guest);
    const [mine, theirs] = [await talker(guest.token), await talker(host.token)];
    await mine.join(talk.documentId);
    await theirs.join(talk.documentId);
    await act(host.call, 'postMessage', { params: { id: talk.documentId }, body: { body: 'Careful: regular', isNote: true } }).expect(201);
    await say(guest, talk, 'Hello');
    await mine.until('the own words', () => mine.bodies().includes('Hello'));
    await theirs.until('the note', () => theirs.bodies().includes('Careful: regular'));
    expect(mine.bodies()).toEqual(['Hello']);
    expect((await history(guest, talk)).map(({ body }) => body)).toEqual(['Hello']);
    const note = await guest.call('post', `/api/chat/conversations/${talk.documentId}/messages`, { body: 'x', isNote: true });
    expect(errorOf(note)).toMatchObject({ status: 403, details: { code: 'conversation.no_house' } });
  });

  it('is taken, closed, reopened by a new message, and rated', async () => {
    const guest = await person();
    const talk = await supportOf(guest);
    const params = { id: talk.documentId };
    await say(guest, talk, 'Hello');
    await act(host.call, 'assignConversation', { params, body: {} }).expect(200);
    await act(host.call, 'closeConversation', { params, body: {} }).expect(200);
    const rated = await guest.call('post', `/api/chat/conversations/${talk.documentId}/rate`, { rating: 5 }).expect(200);
    expect(rated.body.data).toMatchObject({ status: 'closed', rating: 5 });
    await say(guest, talk, 'One more thing');
    const again = await guest.call('get', `/api/chat/conversations/${talk.documentId}`).expect(200);
    expect(again.body.data).toMatchObject({ status: 'opened', assignee: null, labels: [], waitingSince: null });
    const names = (await history(guest, talk)).map(({ kind, body }) => (kind === 'event' ? body : kind));
    expect(names).toEqual(['text', 'Irina answers you.', 'The conversation is closed. Write again to reopen it.', 'text']);
  });
});

describe('somebody who takes no part', () => {
  it('finds nothing, by whatever door', async () => {
    const [guest, other] = [await person(), await person()];
    const talk = await supportOf(guest);
    await say(guest, talk, 'Mine');
    for (const [method, rest, body] of [
      ['get', ''],
      ['get', '/messages'],
      ['post', '/messages', { body: 'x' }],
      ['post', '/read', { seq: 1 }],
      ['post', '/close', {}],
      ['post', '/rate', { rating: 1 }],
    ] as const)
      expect(errorOf(await other.call(method, `/api/chat/conversations/${talk.documentId}${rest}`, body)).status).toBe(404);
    const line = await talker(other.token);
    for (const [name, input] of [
      ['conversation:join', {}],
      ['message:send', { body: 'x', clientId: newClientId() }],
      ['message:read', { seq: 1 }],
      ['typing', {}],
    ] as const)
      expect((await line.ask(name, { conversation: talk.documentId, ...input })).error).toMatchObject({ status: 404 });
    expect((await visitor('get', '/api/chat/conversations').expect(200)).body.data).toEqual([]);
    expect(errorOf(await other.call('post', `/api/chat/conversations/${talk.documentId}/assign`, {})).status).toBe(403);
  });
});

describe('about an order', () => {
  it('the guest and the house speak, and its steps are told in it', async () => {
    const guest = await customerWithCart([await dish(), 1]);
    const order = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data;
    const talk: Talk = (await guest.call('post', '/api/chat/conversations', { kind: 'order', order: order.documentId }).expect(200)).body
      .data;
    expect(talk).toMatchObject({ kind: 'order', order: { number: order.number } });
    await act(host.call, 'acceptOrder', { params: { id: order.documentId }, body: {} }).expect(200);
    expect((await history(guest, talk)).map(({ body }) => body)).toEqual([`Order ${order.number}: accepted.`]);
    const other = await person();
    const foreign = await other.call('post', '/api/chat/conversations', { kind: 'order', order: order.documentId });
    expect(errorOf(foreign).status).toBe(404);
  });
});

describe('without an account', () => {
  const begin = async (email: string | null = null): Promise<{ documentId: string; token: string }> =>
    (await visitor('post', '/api/chat/guests', { name: 'Vera', email }).expect(201)).body.data;

  it('a token opens the one conversation, over HTTP and the socket', async () => {
    const { documentId, token } = await begin();
    const headers = { 'X-Guest-Token': token };
    const said = await visitor('post', `/api/chat/conversations/${documentId}/messages`, { body: 'Hello' }, headers).expect(201);
    expect(said.body.data).toMatchObject({ from: { side: 'guest', name: 'Vera' } });
    const line = await talker(token);
    const { messages } = await line.join(documentId);
    expect(messages.map(({ body }) => body)).toEqual(['Hello']);
    const list = await visitor('get', '/api/chat/conversations', undefined, headers).expect(200);
    expect(list.body.data.map((talk: Talk) => talk.documentId)).toEqual([documentId]);
    const other = await begin();
    expect((await visitor('get', `/api/chat/conversations/${other.documentId}`, undefined, headers)).status).toBe(404);
    expect(
      (await visitor('get', `/api/chat/conversations/${documentId}`, undefined, { 'X-Guest-Token': `${documentId}.forged` })).status,
    ).toBe(401);
  });

  it('becomes the account’s for whoever signs in with that address, and the token ends', async () => {
    const guest = await person();
    const { documentId, token } = await begin(guest.email);
    await visitor('post', `/api/chat/conversations/${documentId}/messages`, { body: 'Before' }, { 'X-Guest-Token': token }).expect(201);
    const line = await talker(token);
    await line.join(documentId);
    const stranger = await person();
    expect(errorOf(await stranger.call('post', '/api/chat/claim', { token })).details.code).toBe('conversation.guest_token_wrong');
    const claimed = await guest.call('post', '/api/chat/claim', { token }).expect(200);
    expect((await history(guest, claimed.body.data)).map(({ body }) => body)).toContain('Before');
    await line.until('the end of the token', () => line.heard.some(({ name }) => name === 'ended'));
    expect((await visitor('get', `/api/chat/conversations/${documentId}`, undefined, { 'X-Guest-Token': token })).status).toBe(404);
  });

  it('follows what the account has said already', async () => {
    const guest = await person();
    const own = await supportOf(guest);
    await say(guest, own, 'First');
    const { documentId, token } = await begin(guest.email);
    await visitor('post', `/api/chat/conversations/${documentId}/messages`, { body: 'Second' }, { 'X-Guest-Token': token }).expect(201);
    const claimed = await guest.call('post', '/api/chat/claim', { token }).expect(200);
    expect(claimed.body.data.documentId).toBe(own.documentId);
    expect((await history(guest, own)).map(({ body, seq }) => [seq, body])).toEqual([
      [1, 'First'],
      [2, 'Second'],
    ]);
  });
});

describe('in plain frames', () => {
  const plain = async (frames: object[], count: number, protocols?: string[]): Promise<{ answers: any[]; socket: WebSocket }> => {
    const socket = new WebSocket(`${sharedUrl().replace('http', 'ws')}/ws/chat`, protocols);
    const answers: unknown[] = [];
    await new Promise<void>((resolve, reject) => {
      socket.on('open', () => frames.forEach((frame) => socket.send(JSON.stringify(frame))));
      socket.on('message', (raw: Buffer) => {
        answers.push(JSON.parse(raw.toString('utf8')));
        if (answers.length >= count) resolve();
      });
      socket.on('error', reject);
      socket.on('close', () => resolve());
    });
    return { answers, socket };
  };

  it('the same is said and heard', async () => {
    const guest = await person();
    const talk = await supportOf(guest);
    const frames = [
      { id: 1, type: 'hello', token: guest.token },
      { id: 2, type: 'conversation:join', conversation: talk.documentId },
    ];
    const { answers, socket } = await plain(frames, 2);
    expect(answers[0]).toEqual({ id: 1, type: 'answer', data: { hello: '/chat' } });
    expect(answers[1]).toMatchObject({ id: 2, type: 'answer', data: { isComplete: true } });
    const heard = new Promise((resolve) =>
      socket.on('message', (raw: Buffer) => {
        const frame = JSON.parse(raw.toString('utf8')) as { type: string };
        if (frame.type === 'message') resolve(frame);
      }),
    );
    await say(guest, talk, 'Over HTTP');
    expect(await heard).toMatchObject({ type: 'message', data: { conversation: talk.documentId, message: { body: 'Over HTTP' } } });
    socket.close();
  });

  it('the token may be a subprotocol, and without one the line is closed', async () => {
    const guest = await person();
    const { answers, socket } = await plain([], 1, ['samovar', guest.token]);
    expect(answers[0]).toMatchObject({ data: { hello: '/chat' } });
    expect(socket.protocol).toBe('samovar');
    socket.close();
    const refused = await plain([{ id: 1, type: 'hello', token: unique('nonsense') }], 1);
    expect(refused.answers[0]).toMatchObject({ type: 'answer', error: { status: 401 } });
  });
});
