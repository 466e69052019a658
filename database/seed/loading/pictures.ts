/** Puts the seed's pictures into the media library. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';

interface UploadService {
  upload(request: { data: object; files: object }): Promise<{ id: number }[]>;
}

/** @returns the uploaded file's id. */
export async function loadPicture(strapi: Core.Strapi, file: string, alternativeText: string): Promise<number | null> {
  const filepath = join(strapi.dirs.app.root, 'database', 'seed', 'images', file);
  const { size } = await stat(filepath);
  const uploads = strapi.plugin('upload').service('upload') as UploadService;
  const data = { fileInfo: { name: file, alternativeText, caption: alternativeText } };
  const [uploaded] = await uploads.upload({ data, files: { filepath, originalFilename: file, mimetype: 'image/webp', size } });
  return uploaded?.id ?? null;
}
