/** The documents are true: the diagram is the database, what they link to and name exists, and so does every variable that is explained. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(__dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const linked = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));

describe('the documents', () => {
  it('draw the database as the schemas have it', async () => {
    await run(process.execPath, [join(root, 'scripts', 'diagram.mjs'), '--check']);
  });

  it.each(['README.md', 'CONTRIBUTING.md', ...linked.map((name) => `docs/${name}`)])('link only to files that exist: %s', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link]) => String(link)).filter((link) => !/^\w+:/.test(link));
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  it('name files that exist', () => {
    const named = ['README.md', 'docs/adding-things.md', 'docs/decisions.md', 'docs/strapi-notes.md', 'docs/upgrading-strapi.md'].flatMap(
      (page) =>
        [...readFileSync(join(root, page), 'utf8').matchAll(/`((?:src|config|database|test|scripts|deploy|docs)\/[\w./-]+)`/g)].map(
          ([, path]) => String(path),
        ),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('name only guards of what is patched in Strapi that are there, by their titles', () => {
    const page = readFileSync(join(root, 'docs/upgrading-strapi.md'), 'utf8');
    const guards = [...page.matchAll(/`(test\/[\w./-]+)` “([^”]+)”/g)].map(([, file, title]) => [String(file), String(title)] as const);
    expect(guards.length).toBeGreaterThan(25);
    expect(guards.filter(([file, title]) => !readFileSync(join(root, file), 'utf8').includes(title))).toEqual([]);
    const rows = page.split('\n').filter((line) => /^\| (?!of Strapi)[^-]/.test(line));
    expect(rows.filter((row) => !row.includes('`test/') && !row.includes('every test of'))).toEqual([]);
  });

  it('explain only variables that .env.example has', () => {
    const example = readFileSync(join(root, '.env.example'), 'utf8');
    const table = /## Configuration([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
    const names = [...table.matchAll(/`([A-Z][A-Z_]{2,})`/g)].map(([, name]) => String(name)).filter((name) => name !== 'NODE_ENV');
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !new RegExp(`^#? ?${name}=`, 'm').test(example))).toEqual([]);
  });
});
