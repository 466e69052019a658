/** Builds happen when the content of their inputs changed, and never else. */
import fs from 'node:fs';
import path from 'node:path';
import { evaluate, remove, root, scratch } from './launcher';

jest.setTimeout(180_000);
let checkout: string;
const at = (...names: string[]): string => path.join(checkout, ...names);

function write(name: string, text: string): void {
  fs.mkdirSync(path.dirname(at(name)), { recursive: true });
  fs.writeFileSync(at(name), text);
}

beforeEach(() => {
  checkout = scratch();
  fs.cpSync(path.join(root, 'scripts'), at('scripts'), { recursive: true });
  fs.symlinkSync(path.join(root, 'node_modules'), at('node_modules'));
  for (const name of ['package.json', 'package-lock.json']) fs.copyFileSync(path.join(root, name), at(name));
  write(
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: {
        strict: true,
        module: 'commonjs',
        target: 'es2022',
        outDir: 'dist',
        rootDir: '.',
        types: [],
        lib: ['es2022'],
        skipLibCheck: true,
      },
      include: ['config', 'src'],
      exclude: ['src/admin', 'src/plugins/*/widget'],
    }),
  );
  write('config/plugins.ts', 'export default {};\n');
  write('src/index.ts', 'export const answer: number = 42;\n');
  write('src/domain/money.ts', 'export const cents = 100;\n');
  write('src/plugins/chat/widget/tsconfig.json', '{}');
  for (const name of ['line', 'widget', 'page']) write(`src/plugins/chat/widget/${name}.ts`, `console.log('${name}');\n`);
  write('src/admin/app.tsx', "import { cents } from '../domain/money';\nexport default cents;\n");
});
afterEach(() => remove(checkout));

const isFresh = (options = {}): boolean => evaluate('build.mjs', `it.isServerFresh(${JSON.stringify(options)})`, {}, checkout);
const compile = (options = {}): void => evaluate('build.mjs', `it.compileStale(${JSON.stringify(options)})`, {}, checkout);
const adminFingerprint = (env = {}): string => evaluate('build-inputs.mjs', 'it.adminFingerprint()', env, checkout);
const output = (): string => fs.readFileSync(at('dist/src/index.js'), 'utf8');
const time = (): number => fs.statSync(at('dist/src/index.js')).mtimeMs;

it('compiles what is missing, then nothing, though files get new times or a new place', () => {
  expect(isFresh()).toBe(false);
  compile();
  expect(output()).toContain('42');
  const compiled = time();
  for (const file of [at('src/index.ts'), at('dist/src/domain/money.js')]) fs.utimesSync(file, new Date(), new Date());
  compile();
  expect(time()).toBe(compiled);
  const moved = `${checkout}-moved`;
  fs.renameSync(checkout, moved);
  checkout = moved;
  expect(isFresh()).toBe(true);
});

it('compiles a changed source, also when its change is taken back', () => {
  compile();
  write('src/index.ts', 'export const answer: number = 43;\n');
  expect(isFresh()).toBe(false);
  compile();
  expect(output()).toContain('43');
  write('src/index.ts', 'export const answer: number = 42;\n');
  compile();
  expect(output()).toContain('42');
});

it('removes the output of a source that is gone', () => {
  compile();
  fs.rmSync(at('src/domain/money.ts'));
  fs.rmSync(at('src/admin'), { recursive: true });
  compile();
  expect(fs.existsSync(at('dist/src/domain/money.js'))).toBe(false);
});

it('mends an output that somebody else has written or removed', () => {
  compile();
  fs.appendFileSync(at('dist/src/index.js'), '// foreign');
  expect(isFresh()).toBe(false);
  compile();
  expect(output()).not.toContain('foreign');
  fs.rmSync(at('dist/src/domain/money.js'));
  compile();
  expect(fs.existsSync(at('dist/src/domain/money.js'))).toBe(true);
});

it('stops a start at a type error and lets a test run go on', () => {
  write('src/index.ts', "export const answer: number = 'forty-two';\n");
  expect(() => compile()).toThrow(/TS2322/);
  expect(isFresh()).toBe(false);
  compile({ allowFlaws: true });
  expect(output()).toContain('forty-two');
  expect(isFresh({ allowFlaws: true })).toBe(true);
  expect(isFresh()).toBe(false);
});

it('makes the scripts for web pages again when one of their sources has changed; where they can’t be made, a start stops and a test run goes on', () => {
  compile();
  const script = (): string => fs.readFileSync(at('dist/widget/widget.js'), 'utf8');
  write('src/plugins/chat/widget/widget.ts', "console.log('another');\n");
  expect(isFresh()).toBe(false);
  compile();
  expect(script()).toContain('another');
  write('src/plugins/chat/widget/widget.ts', "import 'nothing-of-this-name';\n");
  expect(() => compile()).toThrow(/nothing-of-this-name/);
  compile({ allowFlaws: true });
  expect([isFresh({ allowFlaws: true }), isFresh()]).toEqual([true, false]);
});

it('waits for another build in the same checkout, but not for a dead one', () => {
  write('dist/.building', '999999999');
  compile();
  expect(isFresh()).toBe(true);
  expect(fs.existsSync(at('dist/.building'))).toBe(false);
});

it('builds the panel again for its own sources, what they import, the packages and what is written into it, not for the rest of the server', () => {
  const before = adminFingerprint();
  write('src/index.ts', 'export const answer: number = 43;\n');
  write('src/domain/time.ts', 'export const day = 24;\n');
  expect(adminFingerprint()).toBe(before);
  expect(adminFingerprint({ PUBLIC_URL: 'https://other.example' })).toBe(before);
  const after = [before, adminFingerprint({ PUBLIC_URL: 'https://other.example/inn' }), adminFingerprint({ STRAPI_ADMIN_THEME: 'dark' })];
  for (const [name, text] of [
    ['src/domain/money.ts', 'export const cents = 10;\n'],
    ['src/admin/app.tsx', 'export default 1;\n'],
    ['src/plugins/board/admin/src/index.ts', 'export default 1;\n'],
    ['config/plugins.ts', 'export default { board: {} };\n'],
    ['package-lock.json', '{}'],
  ] as const) {
    write(name, text);
    after.push(adminFingerprint());
  }
  expect(new Set(after).size).toBe(after.length);
});
