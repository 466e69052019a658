/** An upload that fails, by whatever door it came, leaves nothing behind: neither the sizes that were stored already nor the files before the one that failed. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

interface Stored {
  hash: string;
  ext: string;
  url?: string;
}
export interface ProviderService {
  upload: (file: Stored) => Promise<void>;
}
export interface UploadService {
  upload: (...given: unknown[]) => Promise<unknown>;
}

interface Attempt {
  stored: { file: Stored; isDone: Promise<unknown> }[];
  rows: number[];
}
const attempts = new AsyncLocalStorage<Attempt>();

export const remembering = <Own extends ProviderService>(own: Own): Own => ({
  ...own,
  upload: (file: Stored) => {
    const isDone = own.upload(file);
    attempts.getStore()?.stored.push({ file, isDone });
    return isDone;
  },
});

export const rememberRow = (id: number): void => void attempts.getStore()?.rows.push(id);

export const undoing = <Own extends UploadService>(strapi: Core.Strapi, own: Own): Own => ({
  ...own,
  upload: (...given: unknown[]) =>
    attempts.run({ stored: [], rows: [] }, async () => {
      try {
        return await own.upload(...given);
      } catch (fault) {
        await undo(strapi, attempts.getStore());
        throw fault;
      }
    }),
});

/** Strapi stores the sizes side by side and hears of the first that fails: the others are waited for. */
async function undo(strapi: Core.Strapi, attempt: Attempt | undefined): Promise<void> {
  const { stored = [], rows = [] } = attempt ?? {};
  await Promise.allSettled(stored.map(({ isDone }) => isDone));
  if (rows.length > 0) await strapi.db.query('plugin::upload.file').deleteMany({ where: { id: { $in: rows } } });
  // The provider is not in the plugin's type.
  const { provider } = strapi.plugin('upload') as unknown as { provider: { delete: (file: Stored) => Promise<unknown> } };
  const trouble = (await Promise.allSettled(stored.map(({ file }) => provider.delete(file)))).find(({ status }) => status === 'rejected');
  if (trouble) strapi.log.error(`A failed upload left files behind: ${String((trouble as PromiseRejectedResult).reason)}`);
}
