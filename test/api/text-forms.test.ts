/** Letters that look the same are the same, addresses are of any script, and passwords that are guessed first are none. */
import { errorOf, visitor } from '../helpers/api';
import { category, dish, person, unique } from '../helpers/house';
import { panelUser } from '../helpers/panel';

const GOOD = 'Zwiebel-Brücke-Ж-77';
const confirmed = (email: string) => strapi.db.connection('up_users').where({ email }).update({ confirmed: true });
const register = (facts: object) =>
  visitor('post', '/api/auth/local/register', { username: unique('u'), email: `${unique('u')}@samovar.test`, password: GOOD, ...facts });
const signIn = (identifier: string, password: string) => visitor('post', '/api/auth/local', { identifier, password });

it('a name is found in whatever form it was typed and is asked for', async () => {
  const word = unique('x').slice(-8);
  const [composed, decomposed] = [`Café Йогурт ${word}`.normalize('NFC'), `Café Йогурт ${word}`.normalize('NFD')];
  expect(decomposed).not.toBe(composed);
  const section = (await category()).documentId;
  const staff = await person('staff');
  const made = await staff.call('post', '/api/dishes', { name: decomposed, price: 1, category: section }).expect(201);
  expect(made.body.data.name).toBe(composed);
  expect((await dish({ name: `${decomposed} 2` })).name).toBe(`${composed} 2`);
  for (const asked of [composed, decomposed])
    for (const query of [`_q=${encodeURIComponent(asked)}`, `filters[name][$contains]=${encodeURIComponent(asked)}`]) {
      const names = (await visitor('get', `/api/dishes?${query}&sort=name`).expect(200)).body.data.map(
        ({ name }: { name: string }) => name,
      );
      expect([query, names]).toEqual([query, [composed, `${composed} 2`]]);
      const forStaff = (await staff.call('get', `/api/dishes?${query}`).expect(200)).body.data;
      expect(forStaff).toHaveLength(2);
    }
});

it('a password signs in from whatever keyboard', async () => {
  const email = `${unique('u')}@samovar.test`;
  await register({ email, password: GOOD.normalize('NFD') }).expect(200);
  await confirmed(email);
  await signIn(email, GOOD.normalize('NFC')).expect(200);
  await signIn(email, GOOD.normalize('NFD')).expect(200);
});

it('a name may be of any script, marks included', async () => {
  for (const name of ['नमस्ते', 'สวัสดี', 'שָׁלוֹם', 'Nguyễn'])
    expect([name, (await register({ username: `${name}${unique('').slice(-6)}` })).status]).toEqual([name, 200]);
});

it('an address of any script is one account, however it is typed', async () => {
  const local = unique('ivan');
  const kept = `${local}@xn--80a1acny.xn--p1ai`;
  expect((await register({ email: `${local}@Почта.рф` }).expect(200)).body.user.email).toBe(kept);
  await confirmed(kept);
  for (const identifier of [`${local}@почта.рф`, kept, `${local.toUpperCase()}@ПОЧТА.РФ`]) await signIn(identifier, GOOD).expect(200);
  for (const email of ['bob&ann@samovar.test', 'a/b@samovar.test'])
    await register({ email: email.replace('@', `${unique('x')}@`) }).expect(200);
  for (const email of ['a@b', 'a b@samovar.test', 'a@samovar.test, b@samovar.test', 'a@127.0.0.1'])
    expect(errorOf(await register({ email })).details.errors?.[0]).toMatchObject({ path: ['email'] });
});

describe('a password', () => {
  it('that everybody has, or that is the own name, is refused in both languages and names its field', async () => {
    const own = unique('sokolovskaya').replace(/\W/g, '');
    for (const [password, code] of [
      ['password', 'auth.password_common'],
      ['Qwerty123', 'auth.password_common'],
      ['пароль123', 'auth.password_common'],
      [own, 'auth.password_personal'],
    ] as const) {
      const error = errorOf(await register({ username: own, password }));
      expect([password, error.status, error.details.code, error.details.errors?.[0]?.path]).toEqual([password, 400, code, ['password']]);
    }
    const russian = await visitor(
      'post',
      '/api/auth/local/register',
      { username: own, email: `${own}@samovar.test`, password: 'password' },
      { 'Accept-Language': 'ru' },
    );
    expect(errorOf(russian).message).toMatch(/подбирают/);
    const me = await person();
    const changed = await me.call('post', '/api/auth/change-password', {
      currentPassword: 'Correct-horse-9',
      password: 'iloveyou1',
      passwordConfirmation: 'iloveyou1',
    });
    expect(errorOf(changed).details.code).toBe('auth.password_common');
  });

  it('is compared to its last byte', async () => {
    const email = `${unique('u')}@samovar.test`;
    const long = 'Zwiebel-77-'.padEnd(72, 'kLm9x');
    await register({ email, password: long }).expect(200);
    await confirmed(email);
    await signIn(email, long).expect(200);
    expect(errorOf(await signIn(email, `${long}x`)).details.code).toBe('auth.wrong_credentials');
    expect(errorOf(await register({ password: `${long}x` })).details.errors?.[0]?.path).toEqual(['password']);
  });

  it('of the staff obeys the same rules', async () => {
    const owner = await panelUser('samovar-owner');
    const change = (password: string, who = owner) => who.call('put', '/admin/users/me', { currentPassword: 'Correct-horse-9', password });
    expect(errorOf(await change('Password1', await panelUser('samovar-owner'))).details.code).toBe('auth.password_common');
    const long = 'Zwiebel-77-'.padEnd(72, 'kLm9x');
    expect((await change(long)).status).toBe(200);
    await visitor('post', '/admin/login', { email: owner.email, password: long }).expect(200);
    await visitor('post', '/admin/login', { email: owner.email, password: `${long}x` }).expect(400);
  });
});

it('whatever a request lacks or has too much of is said by the field, in words', async () => {
  const guest = await person();
  const soup = await dish();
  const said = async (body: string) => {
    const answer = await guest.call('post', '/api/cart/items', undefined, { 'Content-Type': 'application/json' }).send(body);
    return errorOf(answer).details.errors;
  };
  expect(await said(`{"dish":"${soup.documentId}","quantity":1e400}`)).toEqual([{ path: ['quantity'], message: 'is not a number' }]);
  expect(await said('{"quantity":1}')).toEqual([{ path: ['dish'], message: 'is required' }]);
  expect(errorOf(await visitor('get', '/api/dishes?filters[name][$eq]=%00')).details.errors?.[0]?.path).toEqual(['filters', 'name', '$eq']);
});
