/** Pictures go with the message that they belong to, never by the number of a file: nobody hangs up what is not theirs. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { fieldError } from '#domain/errors';
import { MAX_BODY, MAX_PICTURES } from '#domain/conversation/message';
import { text } from '#platform/actions/fields';
import { parseInput } from '#platform/actions/input';
import type { MessageView } from '../rows/message-rows';
import { postOnce, sentBeforehand } from './post';
import { clientId } from '../actions/chat-fields';

const fields = z.object({ body: text(MAX_BODY).default(''), clientId: clientId.nullish() });

interface Multipart {
  body?: Record<string, unknown>;
  files?: Record<string, unknown>;
}
interface Upload {
  upload(given: { data: { fileInfo: object[] }; files: unknown[] }): Promise<{ id: number }[]>;
  remove(file: object): Promise<unknown>;
}

/** A form with `files`, and `body` and `clientId` where they are wished. @throws DomainError */
export async function postPictures(strapi: Core.Strapi, ctx: Context, documentId: string): Promise<MessageView> {
  const { body, files: { files, ...strangers } = {} } = ctx.request as Multipart;
  const given = [files].flat().filter(Boolean);
  const sent = parseInput({ body: fields }, { params: {}, query: ctx.query, body: { ...body, ...strangers } }).body;
  if (given.length === 0) throw fieldError('message.empty', 'files');
  if (given.length > MAX_PICTURES) throw fieldError('message.too_many_pictures', 'files', { max: MAX_PICTURES });
  const before = await sentBeforehand(strapi, documentId, sent);
  if (before) return before;
  const upload = strapi.plugin('upload').service('upload') as Upload;
  const stored = await upload.upload({ data: { fileInfo: given.map(() => ({})) }, files: given });
  const forget = async (): Promise<void> => {
    for (const file of stored) await upload.remove(file);
  };
  const ids = stored.map(({ id }) => id);
  const { message, isNew } = await postOnce(strapi, documentId, sent, ids).catch(async (fault: unknown) => {
    await forget();
    throw fault;
  });
  if (!isNew) await forget();
  return message;
}
