/** What the panel's bundler is told beside Strapi's own settings. */
import path from 'node:path';

interface Settings {
  define?: object;
  resolve?: { alias?: object };
  build?: { rollupOptions?: object };
}

/** The words of all screens in one language are one file, too. */
const wordsOf = (file: string): string | null => /\/words\/(\w+)\.json$/.exec(file)?.[1] ?? null;

export default <T extends Settings>(config: T): T => ({
  ...config,
  // Prism hangs itself on Node's name for the global object, and its languages look for it there …
  define: { ...config.define, global: 'globalThis' },
  resolve: { ...config.resolve, alias: { ...config.resolve?.alias, '#domain': path.resolve('src/domain') } },
  build: {
    ...config.build,
    rollupOptions: {
      ...config.build?.rollupOptions,
      output: {
        // … as soon as they are loaded: modules run in the order in which they are imported.
        strictExecutionOrder: true,
        // What every screen needs is one file instead of a hundred.
        codeSplitting: { groups: [{ name: 'panel', tags: ['$initial'] }, { name: wordsOf }] },
      },
    },
  },
});
