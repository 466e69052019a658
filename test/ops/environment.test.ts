/** Secrets: made once, never changed, demanded in production. */
import { createECDH } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { evaluate, remove, run, scratch } from './launcher';

const names = ['APP_KEYS', 'JWT_SECRET', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY'];
let folder: string;
let file: string;
beforeEach(() => {
  folder = scratch();
  file = path.join(folder, '.env');
});
afterEach(() => remove(folder));

const prepare = (env: NodeJS.ProcessEnv = {}): Record<string, string> =>
  evaluate('environment.mjs', 'it.prepareEnvironment()', { ENV_PATH: file, ...env });

it('makes every secret on first start, readable by its owner alone, and keeps them', () => {
  const first = prepare();
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  for (const name of names) expect(first[name]?.length).toBeGreaterThanOrEqual(32);
  expect(new Set(names.map((name) => first[name])).size).toBe(names.length);
  expect(first.APP_KEYS?.split(',')).toHaveLength(4);
  const text = fs.readFileSync(file, 'utf8');
  expect(prepare()).toEqual(first);
  expect(fs.readFileSync(file, 'utf8')).toBe(text);
});

it('makes a pair of keys for web pushes, and only as a pair', () => {
  const { VAPID_PUBLIC_KEY = '', VAPID_PRIVATE_KEY = '' } = prepare();
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(VAPID_PRIVATE_KEY, 'base64url');
  expect(pair.getPublicKey('base64url')).toBe(VAPID_PUBLIC_KEY);
  expect(Buffer.from(VAPID_PRIVATE_KEY, 'base64url')).toHaveLength(32);
  fs.writeFileSync(file, 'VAPID_PRIVATE_KEY=mine\n');
  expect(prepare()).not.toHaveProperty('VAPID_PUBLIC_KEY');
});

it('adds what is missing or empty and leaves every written line as it is', () => {
  const written = '# mine\nJWT_SECRET="kept as it is, 0123456789"\nAPI_TOKEN_SALT=\nSMTP_URL=smtp://mail:25\n';
  fs.writeFileSync(file, written);
  const env = prepare();
  expect(fs.readFileSync(file, 'utf8').startsWith(written)).toBe(true);
  expect(env).toMatchObject({ JWT_SECRET: 'kept as it is, 0123456789', SMTP_URL: 'smtp://mail:25' });
  expect(env.API_TOKEN_SALT?.length).toBeGreaterThanOrEqual(32);
});

it('lets the real environment win over the file', () => {
  fs.writeFileSync(file, 'PORT=4000\nJWT_SECRET=from-the-file-0123456789\n');
  const env = prepare({ PORT: '5000', JWT_SECRET: 'from-the-environment-0123456789', ADMIN_JWT_SECRET: '' });
  expect(env).toMatchObject({ PORT: '5000', JWT_SECRET: 'from-the-environment-0123456789' });
  expect(env.ADMIN_JWT_SECRET?.length).toBeGreaterThanOrEqual(32);
  expect(fs.readFileSync(file, 'utf8').match(/JWT_SECRET=/g)).toHaveLength(2);
});

it('counts an empty variable as not set, so that its default holds', () => {
  fs.writeFileSync(file, 'PORT=\nLOG_LEVEL=warn\n');
  const env = prepare({ LOG_LEVEL: '', SMTP_URL: '' });
  expect(env).not.toHaveProperty('PORT');
  expect(env).not.toHaveProperty('SMTP_URL');
  expect(env.LOG_LEVEL).toBe('warn');
});

describe('in production', () => {
  const good = (): Record<string, string> => evaluate('environment.mjs', 'it.freshSecrets()');

  it.each(['scripts/up.mjs', 'scripts/serve.mjs'])('%s refuses to start without secrets, names each and writes nothing', async (script) => {
    const start = run([script, 'start'], { ENV_PATH: file, NODE_ENV: 'production', DATABASE_URL: 'postgres://127.0.0.1:1/none' });
    expect((await start.ended).code).toBe(1);
    for (const name of names) expect(start.output()).toContain(`${name} is missing`);
    expect(fs.existsSync(file)).toBe(false);
  });

  it('accepts what `secrets` prints', async () => {
    const print = run(['scripts/up.mjs', 'secrets']);
    await print.ended;
    fs.writeFileSync(file, print.output());
    const { JWT_SECRET, POSTGRES_PASSWORD = '' } = prepare({ NODE_ENV: 'production' });
    expect(JWT_SECRET?.length).toBeGreaterThanOrEqual(32);
    // It stands in the address of the database as it is.
    expect(POSTGRES_PASSWORD).toMatch(/^[\w-]{32,}$/);
    prepare({ NODE_ENV: 'production', DATABASE_URL: `postgres://samovar:${POSTGRES_PASSWORD}@database:5432/samovar` });
  });

  it.each([
    ['a placeholder', { JWT_SECRET: 'toBeModified-toBeModified' }, 'JWT_SECRET is a placeholder'],
    ['a short value', { API_TOKEN_SALT: 'k3Jx9' }, 'API_TOKEN_SALT is too short'],
    ['a short key among long ones', { APP_KEYS: 'kJ3x9sPq0fGh2LmN7vBc,zzz' }, 'APP_KEYS is too short'],
    ['a repeated letter', { ENCRYPTION_KEY: 'a'.repeat(40) }, 'ENCRYPTION_KEY is too simple'],
    [
      'one value twice',
      { JWT_SECRET: 'kJ3x9sPq0fGh2LmN7vBc', ADMIN_JWT_SECRET: 'kJ3x9sPq0fGh2LmN7vBc' },
      'ADMIN_JWT_SECRET is the same as JWT_SECRET',
    ],
    [
      'the password of the demonstration',
      { DATABASE_URL: 'postgres://samovar:samovar@database:5432/samovar' },
      'DATABASE_URL has a default password',
    ],
  ])('refuses %s', (_, bad, sentence) => {
    expect(() => prepare({ NODE_ENV: 'production', ...good(), ...bad })).toThrow(sentence);
  });

  it('also when the file says so', () => {
    fs.writeFileSync(file, 'NODE_ENV=production\n');
    expect(() => prepare({ NODE_ENV: undefined })).toThrow('JWT_SECRET is missing');
  });
});
