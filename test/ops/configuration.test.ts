/** .env.example, the code and docker-compose.yml name the same variables. */
import fs from 'node:fs';
import path from 'node:path';
import { root } from './launcher';

const read = (name: string): string => fs.readFileSync(path.join(root, name), 'utf8');
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
/** Not the operator's: set by the system, by Strapi's build or by the test runner. */
const foreign = new Set(['PATH', 'HOME', 'CI', 'NO_COLOR', 'TMPDIR', 'LAUNCHER_PID']);

function sourcesBelow(folder: string): string[] {
  if (!fs.existsSync(path.join(root, folder))) return [];
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return ['admin', 'node_modules'].includes(entry.name) ? [] : sourcesBelow(name);
    return /\.(ts|mjs)$/.test(name) && name !== 'scripts/bench.mjs' ? [name] : [];
  });
}

const inCode = ['config', 'src', 'scripts']
  .flatMap(sourcesBelow)
  .flatMap((name) => all(read(name), /(?:\benv(?:\.\w+)?\(\s*'|\benv\??\.)([A-Z][A-Z0-9_]{2,})\b/g))
  .filter((name) => !foreign.has(name));
const lines = read('.env.example').split('\n');
const inExample = lines.flatMap((line) => all(line, /^# ([A-Z][A-Z0-9_]+)=/g));
const inCompose = all(read('docker-compose.yml') + read('deploy/tls.yml'), /\$\{([A-Z][A-Z0-9_]+)/g);

it('finds the variables that it knows to exist', () => {
  expect(inCode).toEqual(expect.arrayContaining(['DATABASE_URL', 'PORT', 'APP_KEYS', 'DATA_DIR']));
});

it('explains every variable that the program or docker-compose.yml reads', () => {
  expect([...new Set([...inCode, ...inCompose])].filter((name) => !inExample.includes(name))).toEqual([]);
});

it('explains none that nobody reads', () => {
  expect(inExample.filter((name) => !inCode.includes(name) && !inCompose.includes(name))).toEqual([]);
});

it('says one sentence before each variable and sets none', () => {
  lines.forEach((line, index) => {
    if (/^# [A-Z][A-Z0-9_]+=/.test(line)) expect(lines[index - 1]).toMatch(/^# [A-Z].*\.$/);
    else expect(line).toMatch(/^(#.*)?$/);
  });
});
