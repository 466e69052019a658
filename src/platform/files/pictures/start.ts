/** Lets the bucket take the local folder's place where one is set; pictures from before stay where they are and are still found. */
import type { Core } from '@strapi/strapi';
import { s3Settings } from './s3-settings';
import { s3Store, type Picture } from './s3-store';

interface UploadProvider {
  delete: (picture: Picture) => Promise<unknown>;
  extend: (methods: object) => void;
}

export function keepPictures(strapi: Core.Strapi): void {
  const settings = s3Settings(process.env);
  if (!settings) return;
  // The provider is not in the plugin's type.
  const { provider } = strapi.plugin('upload') as unknown as { provider: UploadProvider };
  const folder = { delete: provider.delete };
  provider.extend(s3Store(strapi, settings, folder));
}
