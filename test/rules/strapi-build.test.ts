/** What stands between Strapi's build and ours: another bundler, and no second compiling of the server. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import panelOf from '../../src/admin/vite.config';

interface Package {
  version: string;
  dependencies: Record<string, string>;
  overrides: Record<string, string>;
}

const root = path.resolve(__dirname, '../..');
const manifest = require.resolve('@strapi/strapi/package.json');
const ofStrapi = createRequire(manifest);
const read = (file: string): Package => JSON.parse(readFileSync(file, 'utf8')) as Package;
const { overrides } = read(path.join(root, 'package.json'));
const { dependencies: wanted, version: strapi } = read(manifest);
const major = (version = ''): number => Number(/\d+/.exec(version)?.[0]);

it('all of Strapi has one version', () => {
  const { dependencies } = read(path.join(root, 'package.json'));
  const parts = Object.entries(dependencies).filter(([name]) => /^@strapi\/(?!design-system|icons)/.test(name));
  expect(parts.filter(([, version]) => version !== strapi)).toEqual([]);
});

it.each(Object.entries(overrides))('%s is the one that package.json says, newer than the one that Strapi asks for', (name, version) => {
  const folder = ofStrapi.resolve(name).split(`node_modules/${name}/`)[0];
  expect(read(path.join(String(folder), 'node_modules', name, 'package.json')).version).toBe(version);
  expect(major(wanted[name])).toBeLessThan(major(version));
});

it('what the panel’s bundler is told stands beside what Strapi tells it', () => {
  const told = { define: { 'process.env': '{}' }, build: { outDir: 'build', rollupOptions: { input: 'app' } } };
  expect(panelOf(told)).toMatchObject({
    define: { ...told.define, global: 'globalThis' },
    build: { outDir: 'build', rollupOptions: { input: 'app', output: { strictExecutionOrder: true } } },
  });
});

it('`strapi build` finds the server compiled already', () => {
  const build = path.join(path.dirname(manifest), 'dist', 'src', 'node', 'build.js');
  expect(readFileSync(build, 'utf8')).toMatch(/tsUtils\w*\.compile\(/);
  const compile = `
    const { createRequire } = require('node:module');
    const { compile } = createRequire(${JSON.stringify(build)})('@strapi/typescript-utils');
    compile('/nowhere', {}).then((made) => process.stdout.write(String(made)));`;
  const preload = path.join(root, 'scripts', 'compiled-already.cjs');
  expect(execFileSync(process.execPath, ['--require', preload, '-e', compile], { cwd: root, encoding: 'utf8' })).toBe('undefined');
});
