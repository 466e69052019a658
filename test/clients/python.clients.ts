/** Validators, fuzzers and a generated client in Python: the document is all that they know, and the house answers as it says. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { visitor } from '../helpers/api';
import { dish, person, venue, type Person } from '../helpers/house';
import { sharedUrl } from '../helpers/instance';
import { pythonPrograms, run } from './programs';

/** Of each caller, so that all of them take some three minutes. */
const SECONDS = 50;
const CHECKS = ['not_a_server_error', 'status_code_conformance', 'content_type_conformance', 'response_schema_conformance'];
/** What ends the caller's own session would end the questions, too. */
const ENDS_SESSIONS = '^/auth/(logout|change-password|refresh)|^/users/me|/sign-out$';

let programs: string;
let folder: string;
let file: string;
beforeAll(async () => {
  programs = await pythonPrograms();
  folder = mkdtempSync(path.join(os.tmpdir(), 'samovar-client-'));
  file = path.join(folder, 'openapi.json');
  writeFileSync(file, (await visitor('get', '/api/openapi.json').expect(200)).text);
  await venue();
  await dish();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = (name: string, ...args: string[]) =>
  run(path.join(programs, name), args, { cwd: folder, env: { ...process.env, PATH: `${programs}:${process.env.PATH}`, NO_COLOR: '1' } });

it('openapi-spec-validator finds nothing', async () => {
  const { code, output } = await program('openapi-spec-validator', file);
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('OK') });
});

it('a generated client is strict, and finishes the guest’s walk', async () => {
  const client = path.join(folder, 'samovar_client');
  const made = await program('openapi-python-client', 'generate', '--path', file, '--output-path', client, '--meta', 'none');
  expect(made.code).toBe(0);
  // A picture is the only answer that the generator has no word for.
  expect(made.output.match(/WARNING parsing [^\n]+/g) ?? []).toEqual(['WARNING parsing GET /tickets/{id}/qr.svg within ticket.']);
  cpSync(path.join(__dirname, 'walk.py'), path.join(folder, 'walk.py'));
  // The generator's own transport is not written as strictly as what it generates.
  writeFileSync(path.join(folder, 'mypy.ini'), '[mypy]\nstrict = True\n[mypy-samovar_client.client]\nignore_errors = True\n');
  const types = await program('mypy', 'walk.py', 'samovar_client');
  expect(types).toEqual({ code: 0, output: expect.stringContaining('Success') });
  const guest = await person();
  expect(await program('python', 'walk.py', `${sharedUrl()}/api`, guest.token)).toEqual({ code: 0, output: '' });
});

it.each<[string, () => Promise<Person | null>]>([
  ['a visitor', async () => null],
  ['a customer', () => person()],
  ['the staff', () => person('staff')],
])('schemathesis as %s meets no 5xx and no answer that is not documented', async (_, caller) => {
  const who = await caller();
  const sign = who ? ['-H', `Authorization: Bearer ${who.token}`] : [];
  const bounds = ['--phases', 'coverage,fuzzing', '--max-examples', '3', '--max-time', String(SECONDS), '--seed', '1', '--workers', '2'];
  const { code, output } = await program(
    'schemathesis',
    ...['run', file, '--url', `${sharedUrl()}/api`, ...sign, ...bounds],
    ...['--checks', CHECKS.join(','), '--exclude-path-regex', ENDS_SESSIONS, '--continue-on-failure', '--no-color'],
  );
  const summary = output.slice(output.indexOf('SUMMARY'));
  process.stdout.write(`${/Tested: \d+/.exec(summary)?.[0] ?? ''} operations, ${/\d+ generated.*/.exec(summary)?.[0] ?? ''}\n`);
  expect({ code, failures: code === 0 ? '' : output }).toEqual({ code: 0, failures: '' });
  expect(Number(/Tested: (\d+)/.exec(summary)?.[1])).toBeGreaterThan(20);
});
