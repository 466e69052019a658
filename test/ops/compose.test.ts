/** docker-compose.yml and nginx's configuration say what the operations guide promises: who waits for whom, which doors are open, what is taken. How nginx behaves is asked of a running one (test/proxy). */
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from './launcher';

interface Service {
  image: string;
  build?: string;
  pull_policy?: string;
  command?: string[];
  ports?: string[];
  volumes?: string[];
  environment?: Record<string, string | number>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[]; interval: string; timeout: string; retries: number };
}

const read = (name: string): string => fs.readFileSync(path.join(root, name), 'utf8');
const text = read('docker-compose.yml');
const tls = read('deploy/tls.yml');
const { services, volumes } = parse(text, { merge: true }) as { services: Record<string, Service>; volumes: Record<string, unknown> };
const missing = (name: string): never => {
  throw new Error(`No service ${name}`);
};
const service = (name: string): Service => services[name] ?? missing(name);

describe('docker-compose.yml', () => {
  it('has the whole house: nginx, the application twice, PostgreSQL, Kafka and a mail catcher', () => {
    const images = Object.fromEntries(Object.entries(services).map(([name, { image }]) => [name, image.replace(/:.*/, '')]));
    expect(images).toEqual({
      proxy: 'nginx',
      app: 'samovar',
      worker: 'samovar',
      database: 'postgres',
      kafka: 'apache/kafka',
      mail: 'axllent/mailpit',
    });
    for (const { image } of Object.values(services)) if (image !== 'samovar') expect(image).toMatch(/:v?\d/);
    expect(service('worker').command).toEqual(['node', 'scripts/worker.mjs']);
    expect(fs.existsSync(path.join(root, 'scripts/worker.mjs'))).toBe(true);
  });

  it('builds its image once: who else runs it takes what was built, and waits until it is', () => {
    const [builders, others] = [true, false].map((builds) =>
      Object.entries(services).filter(([, { image, build }]) => image === 'samovar' && Boolean(build) === builds),
    );
    expect(builders?.map(([name, { build }]) => [name, build])).toEqual([['app', '.']]);
    expect(others?.map(([name]) => name)).toEqual(['worker']);
    for (const [, { pull_policy: policy, depends_on: needed }] of others ?? []) {
      expect(policy).toBe('never');
      expect(needed?.app).toEqual({ condition: 'service_healthy' });
    }
  });

  it('asks every service how it is; the application by its image', () => {
    const askedByImage = /^HEALTHCHECK .*\\?\n?.*CMD .*health/m.test(read('Dockerfile'));
    for (const [name, { healthcheck, build }] of Object.entries(services)) {
      if (!healthcheck) expect([name, build && askedByImage]).toEqual([name, true]);
      else expect([name, healthcheck.test[0], healthcheck.retries > 0]).toEqual([name, expect.stringMatching(/^CMD(-SHELL)?$/), true]);
    }
    expect(service('database').healthcheck?.test).toContain('pg_isready');
    expect(service('kafka').healthcheck?.test.join(' ')).toContain('kafka-broker-api-versions.sh');
  });

  it('starts each only when what it needs is healthy', () => {
    const order = Object.entries(services).flatMap(([name, { depends_on = {} }]) =>
      Object.entries(depends_on).map(([needed, { condition }]) => `${name} ← ${needed} ${condition}`),
    );
    expect(order.sort()).toEqual([
      'app ← database service_healthy',
      'proxy ← app service_healthy',
      'worker ← app service_healthy',
      'worker ← kafka service_healthy',
      'worker ← mail service_healthy',
    ]);
  });

  it('opens 80 and 9000 of nginx and, on this machine alone, the caught mails', () => {
    const doors = Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${plain(port)}`));
    expect(doors).toEqual(['proxy 127.0.0.1:80:80', 'proxy 127.0.0.1:9000:80', 'mail 127.0.0.1:8025:8025']);
  });

  it('keeps data in named volumes, and names none in vain', () => {
    const used = Object.values(services).flatMap(({ volumes: mounted = [] }) => mounted.map((mount) => mount.split(':')[0] ?? ''));
    expect([...new Set(used.filter((name) => !name.startsWith('.')))].sort()).toEqual(Object.keys(volumes).sort());
    for (const folder of used.filter((name) => name.startsWith('.'))) expect(fs.existsSync(path.join(root, folder))).toBe(true);
    expect(service('database').volumes).toEqual(['database:/var/lib/postgresql']);
    expect(service('app').volumes).toEqual(service('worker').volumes);
  });

  it('runs Kafka without ZooKeeper, as one node that replicates nothing, with topics of three partitions', () => {
    const kafka = service('kafka').environment ?? {};
    expect(kafka).toMatchObject({
      KAFKA_PROCESS_ROLES: 'broker,controller',
      KAFKA_NUM_PARTITIONS: 3,
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: 1,
      KAFKA_ADVERTISED_LISTENERS: 'PLAINTEXT://kafka:9092',
      KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
    });
    expect(kafka.KAFKA_CONTROLLER_QUORUM_VOTERS).toMatch(new RegExp(`^${kafka.KAFKA_NODE_ID}@`));
    expect(String(kafka.CLUSTER_ID)).toMatch(/^[\w-]{22}$/);
    expect(service('app').environment?.KAFKA_BROKERS).toBe('${KAFKA_BROKERS-kafka:9092}');
  });

  it('brings no secret of its own: each is the operator’s or empty, which makes the application find a random one', () => {
    const environment = service('app').environment ?? {};
    const secrets = Object.keys(environment).filter((name) => /SECRET|SALT|KEYS?$|PASSWORD$|TOKEN$/.test(name));
    expect(secrets).toEqual(expect.arrayContaining(['APP_KEYS', 'JWT_SECRET', 'ADMIN_JWT_SECRET', 'ENCRYPTION_KEY']));
    for (const name of secrets) expect(environment[name]).toBe(`\${${name}:-}`);
    // The one well-known word is the database's, which nothing outside the house can reach.
    const known = [...text.matchAll(/\$\{(\w*(?:SECRET|SALT|KEYS?|PASSWORD|TOKEN)):?-([^}]+)\}/g)].map(([, name]) => name);
    expect([...new Set(known)]).toEqual(['POSTGRES_PASSWORD']);
    expect(service('database').ports).toBeUndefined();
  });

  it('hands on every variable of .env.example, but for what a container decides by itself', () => {
    const byItself = [
      'HOST',
      'PORT',
      'DATABASE_URL',
      'DATABASE_SSL',
      'DATABASE_SSL_VERIFY',
      'DATA_DIR',
      'DATABASE_PORT',
      'ENV_PATH',
      'TRUSTED_PROXIES',
    ];
    const outside = ['TEST_DATABASE_URL', 'RUN_JOBS', 'RUN_CONSUMERS'];
    const named = [...read('.env.example').matchAll(/^# ([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(50);
    const lost = named.filter((name) => !`${text}${tls}`.includes(`\${${name}`));
    expect(lost.sort()).toEqual([...byItself, ...outside].sort());
  });

  it('makes no database with the well-known password for guests who come by TLS', () => {
    const { database } = (parse(tls) as { services: Record<string, Service> }).services;
    expect(database?.environment?.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
    expect(service('app').environment?.DATABASE_URL).toContain('${POSTGRES_PASSWORD:-samovar}');
  });

  it('gives the worker the jobs and takes them from the application, which it does not publish', () => {
    expect(service('app').environment).toMatchObject({ RUN_JOBS: '${APP_RUN_JOBS:-false}', RUN_CONSUMERS: '${APP_RUN_JOBS:-false}' });
    expect(service('worker').environment).not.toHaveProperty('RUN_JOBS');
    expect(service('app').ports).toBeUndefined();
  });
});

describe('nginx', () => {
  const http = read('deploy/nginx/http.conf');
  const locations = read('deploy/nginx/locations.conf');
  const block = (text: string, start: string): string => text.slice(text.indexOf(start)).split('\n}')[0] ?? '';

  it('takes the same request ids as the application', () => {
    const ours = /ACCEPTED_ID = \/(.+)\/;/.exec(read('src/middlewares/request-log.ts'))?.[1] ?? 'none';
    const theirs = /"~(\S+)" \$http_x_request_id;/.exec(http)?.[1] ?? 'none';
    for (const id of ['short', 'plain-id_1:2.3', 'x'.repeat(100), 'x'.repeat(101), 'with space', 'weiß-nicht'])
      expect([id, new RegExp(theirs).test(id)]).toEqual([id, new RegExp(ours).test(id)]);
  });

  it('takes every body that the application takes, and names its own limit in the refusal', () => {
    const limit = Number(/client_max_body_size (\d+)m;/.exec(http)?.[1]);
    const largest = Number(/MAX_UPLOAD_BYTES = (\d+) \* 1024 \* 1024;/.exec(read('config/middlewares.ts'))?.[1]);
    expect(limit).toBeGreaterThan(largest);
    const refusal = bodyOf(block(locations, 'location @too_large')) as { error: { message: string; details: object } };
    expect(refusal.error).toMatchObject({ status: 413, details: { code: 'request.too_large' } });
    expect(refusal.error.message).toContain(`${limit} MB`);
  });
});

/** The words in a location's `return`. */
const bodyOf = (location: string): unknown => JSON.parse(/return \d+ '(.+)';/.exec(location)?.[1] ?? 'null');

/** `${NAME:-default}` as it is when nobody says otherwise. */
const plain = (value: string): string => value.replace(/\$\{\w+:-([^}]*)\}/g, '$1');
