/** The README is true: its walk runs as printed, its diagram is the database, its links and variables exist. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { dish, PASSWORD, venue } from './helpers/house';
import { panelUser } from './helpers/panel';

const run = promisify(execFile);
const root = join(__dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const linked = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));

async function owner(): Promise<{ PANEL_EMAIL: string; PANEL_PASSWORD: string }> {
  return { PANEL_EMAIL: (await panelUser('samovar-owner')).email, PANEL_PASSWORD: PASSWORD };
}

describe('the README', () => {
  it('has a walk that runs as printed, from registration to the order’s history', async () => {
    const walk = /<!-- walk -->\s*```bash\n([\s\S]*?)```\s*<!-- \/walk -->/.exec(readme)?.[1] ?? '';
    await venue();
    await dish({ slug: 'moscow-borscht', price: 8.5 });
    const { port } = strapi.server.httpServer.address() as AddressInfo;
    const env = { ...process.env, BASE: `http://127.0.0.1:${port}`, ...(await owner()) };
    const { stdout } = await run('bash', ['-e', '-o', 'pipefail', '-c', walk], { env, timeout: 60_000 });
    expect(stdout).toMatch(/^guest\d+\ntrue\n/);
    expect(stdout).toMatch(/2 × .+ = 17/);
    expect(stdout).toMatch(/\ntrue\naccepted\n/);
    expect(stdout).toMatch(/can’t become completed/);
    expect(stdout).toMatch(/placed by user'[\s\S]*accepted by panel'/);
  });

  it('draws the database as the schemas have it', async () => {
    await run(process.execPath, [join(root, 'scripts', 'diagram.mjs'), '--check']);
  });

  it.each(['README.md', 'CONTRIBUTING.md', ...linked.map((name) => `docs/${name}`)])('%s links only to files that exist', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link]) => String(link)).filter((link) => !/^\w+:/.test(link));
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  it('names files that exist', () => {
    const named = ['README.md', 'docs/adding-things.md', 'docs/decisions.md'].flatMap((page) =>
      [...readFileSync(join(root, page), 'utf8').matchAll(/`((?:src|config|database|test|scripts|deploy|docs)\/[\w./-]+)`/g)].map(
        ([, path]) => String(path),
      ),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('explains only variables that .env.example has', () => {
    const example = readFileSync(join(root, '.env.example'), 'utf8');
    const table = /## Configuration([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
    const names = [...table.matchAll(/`([A-Z][A-Z_]{2,})`/g)].map(([, name]) => String(name)).filter((name) => name !== 'NODE_ENV');
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !new RegExp(`^#? ?${name}=`, 'm').test(example))).toEqual([]);
  });
});
