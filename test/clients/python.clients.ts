/** Validators, fuzzers and a generated client in Python: the document is all that they know, and the house answers as it says. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { visitor } from '../helpers/api';
import { dish, person, venue, type Person } from '../helpers/house';
import { sharedUrl } from '../helpers/instance';
import { knownRows, telling, type Document } from './known-rows';
import { pythonPrograms, run } from './programs';

/** Some of each operation, and all at the bounds of parameters, which takes a minute; who is slower is cut off. */
const CASES = ['--phases', 'fuzzing', '--max-examples', '3'];
const BOUNDS = ['--phases', 'coverage', '--max-time', '120'];
const CHECKS = ['not_a_server_error', 'status_code_conformance', 'content_type_conformance', 'response_schema_conformance'];
/** What ends the caller's own session would end the questions, too: ids that an answer has told are asked for again. */
const ENDS_SESSIONS = '^/auth/(logout|change-password|refresh|sessions)|^/users/me|^/users/.id./(role|sign-out)';

let programs: string;
let folder: string;
let file: string;
let document: Document;
beforeAll(async () => {
  programs = await pythonPrograms();
  folder = mkdtempSync(path.join(os.tmpdir(), 'samovar-client-'));
  file = path.join(folder, 'openapi.json');
  document = (await visitor('get', '/api/openapi.json').expect(200)).body;
  writeFileSync(file, JSON.stringify(document));
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

async function schemathesis(about: Document, who: Person | null, wanted: string[]) {
  const asked = path.join(folder, 'asked.json');
  writeFileSync(asked, JSON.stringify(about));
  const sign = who ? ['-H', `Authorization: Bearer ${who.token}`] : [];
  const options = ['--url', `${sharedUrl()}/api`, '--checks', CHECKS.join(','), '--seed', '1', '--workers', '2', '--continue-on-failure'];
  const { code, output } = await program('schemathesis', 'run', asked, ...options, '--no-color', ...sign, ...wanted);
  const tested = Number(/Tested: (\d+)/.exec(output)?.[1]);
  process.stdout.write(`${tested} operations, ${/\d+ generated.*/.exec(output)?.[0] ?? ''}\n`);
  return { code, tested, failures: code === 0 ? '' : output };
}

it.each([
  ['visitor', CASES, 150],
  ['customer', CASES, 150],
  ['staff', CASES, 150],
  ['staff', BOUNDS, 5],
] as const)('schemathesis as %s (%j) meets no 5xx and no answer that is not documented', async (role, bounds, least) => {
  const who = role === 'visitor' ? null : await person(role);
  const rows = await knownRows(who && role === 'customer' ? who : await person());
  const { code, tested, failures } = await schemathesis(telling(document, rows), who, [...bounds, '--exclude-path-regex', ENDS_SESSIONS]);
  expect({ code, failures }).toEqual({ code: 0, failures: '' });
  expect(tested).toBeGreaterThan(least);
  await who?.call('get', '/api/users/me').expect(200);
});

it('schemathesis would find an answer that is not documented', async () => {
  const silent = structuredClone(document);
  Object.assign(silent.paths['/health']?.get ?? {}, { responses: { 204: { description: 'Nothing.' } } });
  const { code, failures } = await schemathesis(silent, null, [...CASES, '--include-path', '/health']);
  expect({ code, failures }).toEqual({ code: 1, failures: expect.stringContaining('Undocumented status code') });
});
