/** Redocly has nothing to say about the document: its recommended rules, but for what redocly.yaml gives a reason. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { visitor } from '../helpers/api';
import { run, type Run } from './programs';

const root = path.resolve(__dirname, '..', '..');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'samovar-redocly-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(document: object): Promise<Run> {
  const file = path.join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(document));
  const redocly = path.join(root, 'node_modules', '.bin', 'redocly');
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  return run(redocly, ['lint', file, '--config', path.join(root, 'redocly.yaml'), '--format', 'stylish'], { env });
}

it('redocly finds nothing in the document, and would find a component that nobody uses', async () => {
  const { body } = await visitor('get', '/api/openapi.json').expect(200);
  expect(await lint(body)).toEqual({ code: 0, output: expect.stringContaining('is valid') });
  body.components.schemas.Nobody = { type: 'string' };
  expect(await lint(body)).toEqual({ code: 1, output: expect.stringContaining('Component: "Nobody" is never used.') });
});
