/** What the panel's bundler is told beside Strapi's own settings. */
import { mergeConfig, type UserConfig } from 'vite';

export default (config: UserConfig): UserConfig =>
  mergeConfig(config, {
    // Prism hangs itself on Node's name for the global object, and its languages look for it there …
    define: { global: 'globalThis' },
    build: {
      rolldownOptions: {
        output: {
          // … as soon as they are loaded: modules run in the order in which they are imported.
          strictExecutionOrder: true,
          // What every screen needs is one file instead of a hundred.
          codeSplitting: { groups: [{ name: 'panel', tags: ['$initial'] }] },
        },
      },
    },
  });
