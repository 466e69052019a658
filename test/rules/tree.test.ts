/** The tree: what lies where, what each file says of itself, and how long it is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const { ALONE } = require('../helpers/lanes') as { ALONE: string[] };
const root = path.resolve(__dirname, '../..');
const inFolder = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : []);

describe('the tree', () => {
  const apis = inFolder(path.join(root, 'src/api'));

  it('has only services, controllers and routers where Strapi would take any file for one', () => {
    const strangers = apis.flatMap((api) => {
      const types = inFolder(path.join(api, 'content-types')).map((type) => path.basename(type));
      const names = types.length > 0 ? types : [path.basename(api)];
      return ['services', 'controllers'].flatMap((kind) =>
        inFolder(path.join(api, kind)).filter((file) => !names.includes(path.basename(file, '.ts'))),
      );
    });
    expect(strangers.map((file) => path.relative(root, file))).toEqual([]);
  });

  it('says at the top of each file of the domain what its rule is', () => {
    const silent = readdirSync(path.join(root, 'src/domain'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.join(root, 'src/domain', name))
      .filter((file) => !/^\/\*\*? ?\S/.test(readFileSync(file, 'utf8')));
    expect(silent.map((file) => path.relative(root, file))).toEqual([]);
  });

  const walk = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? walk(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
    );

  it('lets tests use the jobs and services that run, not copies that have forgotten everything', () => {
    const copies = walk(path.join(root, 'test')).filter((file) =>
      /require\('[./]+dist\/src\/(api|extensions|platform|plugins)\//.test(readFileSync(file, 'utf8')),
    );
    expect(copies.map((file) => path.relative(root, file))).toEqual([]);
  });

  it('keeps tests that need no house from what is compiled and from what runs', () => {
    const greedy = ALONE.flatMap((folder) => walk(path.join(root, 'test', folder))).filter((file) =>
      /dist\/src|(?<!-)\bstrapi\.\w|helpers\/(api|house|instance|panel)'/.test(readFileSync(file, 'utf8')),
    );
    expect(greedy.map((file) => path.relative(root, file))).toEqual([]);
  });

  it('has no source file above 250 lines', () => {
    const long = walk(path.join(root, 'src')).filter(
      (file) => /\.(ts|tsx)$/.test(file) && readFileSync(file, 'utf8').split('\n').length > 250,
    );
    expect(long.map((file) => path.relative(root, file))).toEqual([]);
  });
});
