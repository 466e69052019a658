/** Attacks on accounts: forged tokens, made-up rights, guessed passwords, forged addresses. */
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { client, errorOf, visitor } from '../helpers/api';
import { PASSWORD, person, unique, type Person } from '../helpers/house';
import { later, table, wishFor } from '../helpers/tables';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const secretOf = (): string => strapi.config.get('plugin::users-permissions.jwtSecret');
const payloadOf = (token: string): Record<string, unknown> => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
const hmac = (algorithm: 'sha256' | 'sha384' | 'sha512', header: object, payload: object, secret = secretOf()): string => {
  const text = `${part(header)}.${part(payload)}`;
  return `${text}.${createHmac(algorithm, secret).update(text).digest('base64url')}`;
};

describe('tokens', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const rs256 = (payload: object): string => {
    const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(payload)}`;
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
  };
  const HS256 = { alg: 'HS256', typ: 'JWT' };
  const expired = (payload: object) => ({ ...payload, iat: 1_700_000_000, exp: 1_700_000_900 });

  test.each<[string, (payload: Record<string, unknown>, token: string) => string]>([
    [
      'tampered',
      (payload, token) =>
        [token.split('.')[0], part({ ...payload, userId: String(Number(payload.userId) + 1) }), token.split('.')[2]].join('.'),
    ],
    ['none', (payload) => `${part({ alg: 'none', typ: 'JWT' })}.${part(payload)}.`],
    ['nOnE', (payload) => `${part({ alg: 'nOnE', typ: 'JWT' })}.${part(payload)}.`],
    ['HS384 with our secret', (payload) => hmac('sha384', { ...HS256, alg: 'HS384' }, payload)],
    ['HS512 with our secret', (payload) => hmac('sha512', { ...HS256, alg: 'HS512' }, payload)],
    ['RS256', (payload) => rs256(payload)],
    [
      'HS256 with a public key as its secret',
      (payload) => hmac('sha256', HS256, payload, publicKey.export({ type: 'spki', format: 'pem' }).toString()),
    ],
    ['a foreign secret', (payload) => hmac('sha256', HS256, payload, 'another-secret')],
    ['an empty secret', (payload) => hmac('sha256', HS256, payload, '\0')],
    ['expired', (payload) => hmac('sha256', HS256, expired(payload))],
    ['a session that never was', (payload) => hmac('sha256', HS256, { ...payload, sessionId: '0'.repeat(32) })],
    ['another person’s name on my session', (payload) => hmac('sha256', HS256, { ...payload, userId: String(Number(payload.userId) - 1) })],
    ['a refresh token', (payload) => hmac('sha256', HS256, { ...payload, type: 'refresh' })],
  ])('%s is refused', async (_, forge) => {
    const me = await person();
    const forged = forge(payloadOf(me.token), me.token);
    for (const path of ['/api/users/me', '/api/cart', '/api/orders', '/api/dishes', '/api/identities'])
      errorOf(await client(forged)('get', path).expect(401));
    await me.call('get', '/api/users/me').expect(200);
  });

  test('a control: the same words, signed as we sign, are good', async () => {
    const me = await person();
    await client(hmac('sha256', HS256, payloadOf(me.token)))('get', '/api/users/me').expect(200);
  });

  test('an access token refreshes nothing, and a forged refresh token ends no session', async () => {
    const me = await person();
    const { body } = await visitor('post', '/api/auth/local', { identifier: me.email, password: PASSWORD }).expect(200);
    await visitor('post', '/api/auth/refresh', { refreshToken: body.jwt }).expect(401);
    const { body: next } = await visitor('post', '/api/auth/refresh', { refreshToken: body.refreshToken }).expect(200);
    for (const forged of [
      hmac('sha256', HS256, payloadOf(body.refreshToken), 'guess'),
      `${part({ alg: 'none' })}.${part(payloadOf(body.refreshToken))}.`,
    ])
      await visitor('post', '/api/auth/refresh', { refreshToken: forged }).expect(401);
    await client(next.jwt)('get', '/api/users/me').expect(200);
  });

  test('a refresh token that was stolen and used is worth nothing later: its family is over, the thief’s tokens too', async () => {
    const me = await person();
    const { body } = await visitor('post', '/api/auth/local', { identifier: me.email, password: PASSWORD }).expect(200);
    const { body: stolen } = await visitor('post', '/api/auth/refresh', { refreshToken: body.refreshToken }).expect(200);
    const used = strapi.db.connection('strapi_sessions').where({ user_id: String(me.id), status: 'rotated' });
    await used.update({ updated_at: strapi.db.connection.raw(`now() at time zone 'utc' - interval '11 seconds'`) });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => visitor('post', '/api/auth/refresh', { refreshToken: body.refreshToken })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(401));
    await client(stolen.jwt)('get', '/api/users/me').expect(401);
    await visitor('post', '/api/auth/refresh', { refreshToken: stolen.refreshToken }).expect(401);
  });
});

describe('made-up rights', () => {
  const MADE_UP: [string, unknown][] = [
    ['role', 'staff'],
    ['role', 1],
    ['role', { id: 1 }],
    ['role', { connect: [{ id: 1 }] }],
    ['role', { set: [1] }],
    ['role', [{ documentId: 'z'.repeat(24) }]],
    ['roles', ['staff']],
    ['confirmed', true],
    ['blocked', false],
    ['provider', 'telegram'],
    ['id', 1],
    ['documentId', 'z'.repeat(24)],
    ['document_id', 'z'.repeat(24)],
    ['email', 'somebody@else.test'],
    ['password', 'Other-horse-1'],
    ['resetPasswordToken', 'x'],
    ['confirmationToken', 'x'],
    ['createdAt', '2020-01-01T00:00:00.000Z'],
    ['createdBy', 1],
    ['leftAt', null],
    ['removalAnnouncedAt', null],
    ['approval', 'approved'],
    ['profile', { approval: 'approved' }],
    ['identities', { connect: [1] }],
    ['__proto__x', { role: 1 }],
    ['constructor', { prototype: { role: 1 } }],
  ];
  const rowOf = async (email: string) => {
    const { updated_at: _changes, ...row } = await strapi.db
      .connection('up_users as u')
      .leftJoin('up_users_role_lnk as l', 'l.user_id', 'u.id')
      .where({ email })
      .first('u.*', 'l.role_id');
    return row as Record<string, unknown>;
  };
  const whole = () => ({ username: unique('same'), name: 'A', surname: 'B', phone: null, language: 'en' });

  test.each(MADE_UP.filter(([field]) => !['email', 'password'].includes(field)))(
    '%s = %j is refused at registration, and makes no account',
    async (field, value) => {
      const username = unique('riser');
      const body = { username, email: `${username}@samovar.test`, password: PASSWORD, [field]: value };
      const refused = errorOf(await visitor('post', '/api/auth/local/register', body));
      expect(refused.status).toBe(400);
      expect(JSON.stringify(refused.details.errors)).toContain(field);
      expect(await strapi.db.connection('up_users').where({ email: body.email })).toEqual([]);
    },
  );

  test.each(['staff', 'manager', 'admin', 'authenticated', 'public', '', null, 1, ['cook'], { type: 'staff' }])(
    'accountType %j is refused',
    async (accountType) => {
      const username = unique('riser');
      const refused = await visitor('post', '/api/auth/local/register', {
        username,
        email: `${username}@samovar.test`,
        password: PASSWORD,
        accountType,
      });
      expect(errorOf(refused).status).toBe(400);
    },
  );

  test('on every route of mine they change nothing', async () => {
    const me = await person();
    const before = await rowOf(me.email);
    for (const [field, value] of MADE_UP)
      for (const [method, path, body] of [
        ['patch', '/api/users/me', {}],
        ['put', '/api/users/me', whole()],
        ['patch', '/api/profiles/me', {}],
        ['post', '/api/identities', { provider: 'phone' }],
        ['post', '/api/auth/logout', {}],
      ] as const) {
        const answer = await me.call(method, path, { ...body, [field]: value });
        expect([method, path, field, answer.status]).toEqual([method, path, field, 400]);
      }
    expect(await rowOf(me.email)).toEqual(before);
  });

  test('nobody but the staff writes to other people, and the staff give no roles', async () => {
    const [me, victim, staff] = [await person(), await person(), await person('staff')];
    const { documentId } = (await victim.call('get', '/api/users/me').expect(200)).body;
    const before = await rowOf(victim.email);
    const tries = async (who: Person, allowed: number) => {
      for (const id of [documentId, String(victim.id)]) {
        await who.call('patch', `/api/users/${id}`, { role: 1 }).expect(allowed);
        await who.call('put', `/api/users/${id}`, { ...whole(), role: { connect: [1] } }).expect(allowed);
        await who.call('post', `/api/users/${id}/role`, { role: 'manager' }).expect(403);
        await who.call('delete', `/api/users/${id}`).expect(403);
      }
    };
    await tries(me, 403);
    await tries(staff, 400);
    for (const path of ['/api/users', '/api/users-permissions/roles', '/api/auth/send-email-confirmation'])
      expect([403, 404, 405]).toContain((await me.call('post', path, { role: 1 })).status);
    expect(await rowOf(victim.email)).toEqual(before);
  });
});

describe('too many tries', () => {
  let limits: object;
  beforeAll(() => (limits = strapi.config.get('accounts.limits')));
  afterEach(() => strapi.config.set('accounts.limits', limits));
  const forget = () => strapi.db.connection('rate_limits').delete();

  test('an address is slowed down, says when to come back, and others are not', async () => {
    await forget();
    strapi.config.set('accounts.limits', { perAddress: 3, perAccount: 1000, bookings: 1000, perRecipient: 100_000 });
    const statuses: number[] = [];
    for (let index = 0; index < 4; index += 1) {
      const answer = await visitor('post', '/api/auth/local', { identifier: unique('nobody'), password: 'x' });
      statuses.push(answer.status);
      expect(answer.headers['ratelimit-limit']).toBe('3');
      expect(answer.headers['ratelimit-remaining']).toBe(String(Math.max(0, 2 - index)));
    }
    expect(statuses).toEqual([400, 400, 400, 429]);
    const late = await visitor('post', '/api/auth/local', { identifier: 'x', password: 'x' });
    expect(errorOf(late).details.code).toBe('auth.too_many');
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
    expect(late.headers['ratelimit-reset']).toBe(late.headers['retry-after']);
    // Without a trusted proxy in front, a made-up address changes nothing.
    await visitor('post', '/api/auth/local', { identifier: 'x', password: 'x' }, { 'x-forwarded-for': '203.0.113.7' }).expect(429);
    const { server } = strapi as unknown as { server: { app: { proxy: boolean; maxIpsCount: number } } };
    Object.assign(server.app, { proxy: true, maxIpsCount: 1 });
    try {
      await visitor(
        'post',
        '/api/auth/local',
        { identifier: 'x', password: 'x' },
        { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' },
      ).expect(400);
      for (let index = 0; index < 2; index += 1)
        await visitor(
          'post',
          '/api/auth/local',
          { identifier: 'x', password: 'x' },
          { 'x-forwarded-for': `198.51.100.${index}, 203.0.113.7` },
        ).expect(400);
      await visitor(
        'post',
        '/api/auth/local',
        { identifier: 'x', password: 'x' },
        { 'x-forwarded-for': '198.51.100.9, 203.0.113.7' },
      ).expect(429);
    } finally {
      Object.assign(server.app, { proxy: false, maxIpsCount: 0 });
      await forget();
    }
  });

  test('who needs no account to ask for a table is slowed down by address, apart from all else', async () => {
    await forget();
    strapi.config.set('accounts.limits', { perAddress: 1000, perAccount: 1000, bookings: 2, perRecipient: 100_000 });
    const at = await table();
    const [one, two, three] = [
      await visitor('post', '/api/bookings', wishFor(at)),
      await visitor('post', '/api/bookings', {}),
      await visitor('post', '/api/bookings', wishFor(at)),
    ];
    expect([one, two, three].map(({ status }) => status)).toEqual([201, 400, 429]);
    expect([one, two, three].map(({ headers }) => headers['ratelimit-remaining'])).toEqual(['1', '0', '0']);
    expect(three?.headers['ratelimit-limit']).toBe('2');
    expect(Number(three?.headers['retry-after'])).toBeGreaterThan(3500);
    expect(await strapi.db.connection('bookings').where({ table_id: at.id })).toHaveLength(1);
    await visitor('post', '/api/auth/local', { identifier: unique('nobody'), password: 'x' }).expect(400);
    await forget();
  });

  test('strangers make the house write to one address so many times an hour, from wherever they ask', async () => {
    await forget();
    strapi.config.set('accounts.limits', { perAddress: 1000, perAccount: 1000, bookings: 1000, perRecipient: 3 });
    const at = await table();
    const email = `${unique('victim')}@samovar.test`;
    const ask = (hour: number, to: string) =>
      visitor(
        'post',
        '/api/bookings',
        wishFor(at, { email: to, startsAt: later(hour).toISOString(), endsAt: later(hour + 1).toISOString() }),
      );
    const answers = [await ask(0, email), await ask(1, email.toUpperCase()), await ask(2, email), await ask(3, email)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 429]);
    await visitor('post', '/api/auth/resend-code', { email }).expect(429);
    expect((await ask(4, `${unique('other')}@samovar.test`)).status).toBe(201);
    // The own address is written to as often as it is asked for.
    const me = await person();
    for (const hour of [5, 6, 7, 8]) {
      const wish = wishFor(at, { email: me.email, startsAt: later(hour).toISOString(), endsAt: later(hour + 1).toISOString() });
      await me.call('post', '/api/bookings', wish).expect(201);
    }
    await forget();
  });

  test('one account stands so many wrong passwords, in parallel too; unknown names the same', async () => {
    const me = await person();
    await forget();
    strapi.config.set('accounts.limits', { perAddress: 100_000, perAccount: 5, bookings: 1000, perRecipient: 100_000 });
    for (const identifier of [me.email, `${unique('unknown')}@samovar.test`]) {
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, index) => visitor('post', '/api/auth/local', { identifier, password: `wrong-${index}` })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(5).fill(400), ...Array<number>(7).fill(429)]);
    }
    const owner = await visitor('post', '/api/auth/local', { identifier: me.email, password: PASSWORD }).expect(429);
    expect(owner.headers).toMatchObject({ 'ratelimit-limit': '5', 'ratelimit-remaining': '0', 'retry-after': expect.any(String) });
    await forget();
    await visitor('post', '/api/auth/local', { identifier: me.email, password: PASSWORD }).expect(200);
  });
});

describe('who is known here', () => {
  test('the same words for known and unknown, on every open route', async () => {
    const known = await person();
    const unknown = `${unique('unknown')}@samovar.test`;
    const shape = ({ status, body }: { status: number; body: { error?: { message: string; details: { code: string } } } }) => [
      status,
      body.error ? [body.error.message, body.error.details.code] : body,
    ];
    for (const [path, bodyOf] of [
      ['/api/auth/local', (email: string) => ({ identifier: email, password: 'wrong-password' })],
      ['/api/auth/forgot-password', (email: string) => ({ email })],
      ['/api/auth/resend-code', (email: string) => ({ email })],
      ['/api/auth/confirm', (email: string) => ({ email, code: '123456' })],
      ['/api/auth/reset-password', (email: string) => ({ email, code: '123456', password: PASSWORD })],
    ] as const) {
      const [one, other] = [await visitor('post', path, bodyOf(known.email)), await visitor('post', path, bodyOf(unknown))];
      expect([path, shape(one)]).toEqual([path, shape(other)]);
    }
  });
});
