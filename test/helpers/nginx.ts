/** Debian's nginx with the configuration of deploy/nginx, in front of the application that the tests share. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { sharedUrl } from './instance';
import { until } from './patience';
import { watched } from './children';

const DELIVERED = path.resolve(__dirname, '../../deploy/nginx');
/** Of the image that compose names; Debian 12 has an older one that knows it by another word. */
const NEWER = /^ *http2 on;\n/m;

/** One line of the access log. */
export interface Logged {
  requestId: string;
  address: string;
  path: string;
  status: number;
  upstreamStatus: string;
}
export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  rawHeaders: string[];
  body: Buffer;
}
export interface Nginx {
  port: number;
  tlsPort: number;
  logged: () => Logged[];
  /** What nginx itself had to say. */
  errors: () => string;
  stop: () => void;
}

/** @param options.application where its requests go; @param options.main which of the two delivered files it begins with */
export async function startNginx({ application = new URL(sharedUrl()).host, main = 'nginx.conf' } = {}): Promise<Nginx> {
  demandNginx();
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'samovar-nginx-'));
  fs.chmodSync(home, 0o755);
  const [port = 0, tlsPort = 0] = await freePorts(2);
  layOut(home, { application, main, port, tlsPort });
  const [out, err] = ['access.log', 'error.log'].map((name) => path.join(home, name)) as [string, string];
  const child = spawn('nginx', ['-p', home, '-e', err, '-c', path.join(home, main), '-g', `daemon off; pid ${home}/pid;`], {
    stdio: ['ignore', fs.openSync(out, 'a'), fs.openSync(err, 'a')],
  });
  watched(child);
  const errors = () => fs.readFileSync(err, 'utf8');
  await until('nginx listens', () => {
    if (child.exitCode !== null) throw new Error(`nginx ended: ${errors()}`);
    return ask({ port, path: '/' }, { path: '/none' }).then(() => true);
  });
  const logged = () =>
    fs
      .readFileSync(out, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Logged);
  return { port, tlsPort, logged, errors, stop: () => void child.kill('SIGTERM') };
}

/** What a shop's operator has to do is done here for the test: names of hosts, ports and folders. */
function layOut(home: string, to: { application: string; main: string; port: number; tlsPort: number }): void {
  fs.cpSync(DELIVERED, home, { recursive: true });
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`).join('\n');
  fs.writeFileSync(path.join(home, 'upstream.conf'), `${folders}\nupstream samovar { server ${to.application}; keepalive 32; }\n`);
  const file = path.join(home, to.main);
  const text = fs.readFileSync(file, 'utf8');
  const local = text
    .replace('listen 80 ', `listen 127.0.0.1:${to.port} `)
    .replace('listen 443 ssl ', `listen 127.0.0.1:${to.tlsPort} ssl `)
    .replaceAll('/etc/nginx/certificates', home)
    .replace(NEWER, '');
  fs.writeFileSync(file, local);
  if (text.includes('ssl_certificate ')) certify(home);
}

function certify(home: string): void {
  const [key, certificate] = [path.join(home, 'privkey.pem'), path.join(home, 'fullchain.pem')];
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
  execFileSync('openssl', [...made, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
}

function demandNginx(): void {
  if (spawnSync('nginx', ['-v']).error)
    throw new Error('deploy/nginx is tested with a real nginx, and there is none: `apt-get install nginx-light`.');
}

/** Held together until all are known. */
async function freePorts(count: number): Promise<number[]> {
  const probes = await Promise.all(
    Array.from({ length: count }, async () => {
      const probe = createServer();
      await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
      return probe;
    }),
  );
  const ports = probes.map((probe) => (probe.address() as AddressInfo).port);
  await Promise.all(probes.map((probe) => new Promise((resolve) => probe.close(resolve))));
  return ports;
}

/** One request over a connection of its own. @param options.localAddress who asks: every address of 127.0.0.0/8 is this machine */
export function ask(
  to: { port: number; isTls?: boolean } & http.RequestOptions,
  { body, ...options }: http.RequestOptions & { body?: string | Buffer } = {},
): Promise<Answer> {
  const { isTls = false, ...place } = to;
  return new Promise((resolve, reject) => {
    const sent = (isTls ? https : http).request(
      { host: '127.0.0.1', agent: false, rejectUnauthorized: false, ...place, ...options } as https.RequestOptions,
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => void pieces.push(piece));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, rawHeaders: answer.rawHeaders, body: Buffer.concat(pieces) }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
