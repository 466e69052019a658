/** Where pictures go: into the bucket where one is set, else into the local folder; those from before the bucket stay where they are and are still found. */
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { localStore } from './local-store';
import { s3Settings } from './s3-settings';
import { s3Store, type Picture } from './s3-store';

interface UploadProvider {
  delete: (picture: Picture) => Promise<unknown>;
  extend: (methods: object) => void;
}

export function keepPictures(strapi: Core.Strapi): void {
  const settings = s3Settings(process.env);
  // The provider is not in the plugin's type.
  const { provider } = strapi.plugin('upload') as unknown as { provider: UploadProvider };
  const folder = { delete: provider.delete };
  provider.extend(settings ? s3Store(strapi, settings, folder) : localStore(join(strapi.dirs.static.public, 'uploads'), '/uploads'));
}
