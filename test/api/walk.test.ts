/** The README's walk with curl runs as printed. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { dish, PASSWORD, venue } from '../helpers/house';
import { panelUser } from '../helpers/panel';

const run = promisify(execFile);
const readme = readFileSync(path.resolve(__dirname, '../../README.md'), 'utf8');

async function owner(): Promise<{ PANEL_EMAIL: string; PANEL_PASSWORD: string }> {
  return { PANEL_EMAIL: (await panelUser('samovar-owner')).email, PANEL_PASSWORD: PASSWORD };
}

it('runs as printed, from registration to the order’s history', async () => {
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
