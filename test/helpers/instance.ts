/** Further instances of the application on a database, each a process that can be stopped in order or killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { JOBS_ON_DEMAND } from './jobs';
import { watched } from './children';

/** An instance of a test lives for seconds: V8 shall spend less of them on optimizing what runs but once, and on sweeping. A boot takes a sixth less. */
const SHORT_LIVED = ['--interrupt-budget=1000000', '--min-semi-space-size=64', '--max-semi-space-size=64'];
/** Node's, for whatever runs the application. */
export const FLAGS = [...SHORT_LIVED, '--require', require.resolve('./quick-load.cjs')];

const SECRETS = ['APP_KEYS', 'JWT_SECRET', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY'];

/** The run's own, so that whatever one instance has sealed another can open. */
export const secrets = (): NodeJS.ProcessEnv => Object.fromEntries(SECRETS.map((name) => [name, process.env[name]]));

export interface Instance {
  url: string;
  child: ChildProcess;
  output: () => string;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** SIGTERM unless said otherwise; resolves when the process is gone. */
  stop: (signal?: NodeJS.Signals) => Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** @param options.require a module that the process loads before anything else */
export async function startInstance(options: { env?: NodeJS.ProcessEnv; require?: string } = {}): Promise<Instance> {
  const instance = launchInstance(options);
  return { ...instance, url: `http://127.0.0.1:${await instance.port}` };
}

/** Does not wait until it listens. */
export function launchInstance(options: { env?: NodeJS.ProcessEnv; require?: string } = {}) {
  const instance = launched(options);
  watched(instance.child);
  return instance;
}

function launched({ env = {}, require: preload }: { env?: NodeJS.ProcessEnv; require?: string }) {
  const args = [...FLAGS, ...(preload ? ['--require', preload] : []), path.join(__dirname, 'serve.cjs')];
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      ...secrets(),
      NODE_ENV: 'test',
      TZ: 'UTC',
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'warn',
      NODE_OPTIONS: '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let text = '';
  let isListening = false;
  const ended = new Promise<Awaited<Instance['ended']>>((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  const port = new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        const match = !isListening && /listening on (\d+)/.exec(text);
        if (!match) return;
        isListening = true;
        resolve(Number(match[1]));
      });
    void ended.then(({ code, signal }) => reject(new Error(`ended (${code ?? signal}) before it listened:\n${text}`)));
  });
  port.catch(() => undefined);
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  return { child, ended, port, stop, output: () => text };
}

/** Where a lane keeps its second instance (see strapi-environment.js): beyond the file that has started it. */
const shared = globalThis as unknown as { besides: { child?: ChildProcess; url?: Promise<string>; output?: () => string } };

/** The site whose pages may write at the second instance. */
export const SHOP = 'https://shop.example';
/** Set as the run's own instance is not. */
const SECOND = { CORS_ORIGINS: SHOP, LOG_LEVEL: 'http', LOG_FORMAT: 'json' };

/** A second instance on the run's database, started for the first file that asks and left to the later ones: nobody stops it. */
export function secondUrl(): Promise<string> {
  const { besides } = shared;
  if (!besides.url) {
    const { child, port, output } = launched({ require: JOBS_ON_DEMAND, env: SECOND });
    Object.assign(besides, { child, output, url: port.then((number) => `http://127.0.0.1:${number}`) });
  }
  return besides.url as Promise<string>;
}

/** What it has printed so far, once it listens. */
export const secondOutput = (): string => shared.besides.output?.() ?? '';

/** Its process, once it listens: `runIn` (jobs.ts) takes it. */
export const secondProcess = (): ChildProcess => shared.besides.child as ChildProcess;

/** The instance that all tests share. */
export const sharedUrl = (): string => `http://127.0.0.1:${(strapi.server.httpServer.address() as { port: number }).port}`;
