/** The entries of Strapi's own generic routes: lists and rows of types, and files. */
import type { Core } from '@strapi/strapi';
import type { Operation } from './document';
import { count, jsonContent, pascal, referTo, type Json } from './json';
import { listParameters, rowParameters } from './list-parameters';
import type { MountedRoute } from './mounted-routes';
import { nameOf } from './type-schemas';
import type { NamedSchemas } from './named-schemas';

const FILE = 'plugin::upload.file';
const file = referTo('UploadedFile');
const files = { type: 'array', items: file };
/** As every tool knows a file, newer words or not. */
const picture = { type: 'string', format: 'binary' };
const UPLOAD = {
  type: 'object',
  properties: {
    files: { type: 'array', items: picture, minItems: 1, maxItems: 10 },
    fileInfo: { type: 'string', default: '{}', description: 'JSON: `{name, caption, alternativeText}`, or a list of them' },
  },
  required: ['files'],
};

/** Of the answer of a list. */
export const LIST_META = {
  type: 'object',
  properties: {
    pagination: {
      type: 'object',
      properties: { page: count, pageSize: count, pageCount: count, start: count, limit: count, total: count },
    },
  },
  required: ['pagination'],
};

export function genericEntry(strapi: Core.Strapi, route: MountedRoute, named: NamedSchemas): Operation | null {
  return fileEntry(strapi, route) ?? typeEntry(strapi, route, named);
}

function typeEntry(strapi: Core.Strapi, { uid, controllerMethod, path }: MountedRoute, named: NamedSchemas): Operation | null {
  if (!uid) return null;
  const { kind, info } = strapi.contentType(uid);
  const isList = controllerMethod === 'find' && kind === 'collectionType';
  if (!isList && !['find', 'findOne'].includes(controllerMethod)) return null;
  const operationId = isList ? `list${pascal(info.pluralName)}` : `read${pascal(info.singularName)}`;
  const row = referTo(nameOf(uid));
  const answer = isList
    ? { data: { type: 'array', items: row }, meta: named.add('ListMeta', LIST_META) }
    : { data: row, meta: { type: 'object' } };
  return {
    operationId,
    parameters: [...pathParameters(path), ...(isList ? listParameters(strapi, uid) : rowParameters(strapi, uid))],
    responses: ok(200, named.add(`${pascal(operationId)}Response`, { type: 'object', properties: answer, required: ['data', 'meta'] })),
  };
}

function fileEntry(strapi: Core.Strapi, { method, path }: MountedRoute): Operation | null {
  switch (`${method} ${path}`) {
    case 'post /upload':
      return {
        operationId: 'uploadFiles',
        requestBody: { required: true, content: { 'multipart/form-data': { schema: UPLOAD } } },
        responses: ok(201, files),
      };
    case 'get /upload/files':
      return { operationId: 'listFiles', parameters: listParameters(strapi, FILE).filter(({ $ref }) => !$ref), responses: ok(200, files) };
    case 'get /upload/files/{id}':
      return { operationId: 'readFile', parameters: pathParameters(path), responses: ok(200, file) };
    default:
      return null;
  }
}

export const pathParameters = (path: string): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));

const ok = (status: number, schema: Json): Json => ({
  [status]: { description: status === 201 ? 'Made.' : 'Done.', content: jsonContent(schema) },
});
