/** Pictures of messages leave the disk with them. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

interface Upload {
  remove(file: object): Promise<unknown>;
}

/** @param messages a query of the messages' row ids */
export async function removePictures(strapi: Core.Strapi, connection: Knex, messages: Knex.QueryBuilder): Promise<void> {
  const ids = await connection('files_related_mph')
    .where({ related_type: 'api::chat.message' })
    .whereIn('related_id', messages)
    .pluck<number[]>('file_id');
  const files = ids.length > 0 ? await strapi.db.query('plugin::upload.file').findMany({ where: { id: { $in: ids } } }) : [];
  const upload = strapi.plugin('upload').service('upload') as Upload;
  for (const file of files) await upload.remove(file);
}
