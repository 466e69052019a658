/** A generated client in TypeScript: its types are strict, and it finishes the guest's walk. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { visitor } from '../helpers/api';
import { dish, person, venue } from '../helpers/house';
import { sharedUrl } from '../helpers/instance';
import { run } from './programs';

const root = path.resolve(__dirname, '..', '..');
const bin = (name: string): string => path.join(root, 'node_modules', '.bin', name);
const STRICT = ['--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes', '--target', 'es2022', '--module', 'nodenext'];

let folder: string;
beforeAll(async () => {
  // Within the checkout, so that the packages are found.
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  folder = mkdtempSync(path.join(root, '.cache', 'client-'));
  await venue();
  await dish();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is strict, and finishes the guest’s walk', async () => {
  cpSync(path.join(__dirname, 'typescript'), folder, { recursive: true });
  mkdirSync(path.join(folder, 'generated'));
  writeFileSync(path.join(folder, 'openapi.json'), (await visitor('get', '/api/openapi.json').expect(200)).text);
  const generated = await run(bin('openapi-typescript'), ['openapi.json', '--output', 'generated/api.d.ts'], { cwd: folder });
  expect(generated.code).toBe(0);
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  const compiled = await run(bin('tsc'), [...STRICT, '--types', 'node', '--outDir', 'made', 'walk.ts'], { cwd: folder });
  expect(compiled).toEqual({ code: 0, output: '' });
  const guest = await person();
  const start = `import('./made/walk.js').then(({ walk }) => walk(process.argv[1], process.argv[2])).then(console.log)`;
  const walked = await run(process.execPath, ['-e', start, `${sharedUrl()}/api`, guest.token], { cwd: folder });
  expect(walked).toEqual({ code: 0, output: expect.stringMatching(/^[a-z0-9]{24}\n$/) });
});
