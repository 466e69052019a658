/** What may stand beside the files of an upload: a name and two texts for each. Everything else would reach for rows and files that are not the caller's. */
import type { Context } from 'koa';
import { z } from 'zod';
import { line, requiredLine } from '#platform/actions/fields';
import { parseInput } from '#platform/actions/input';

const fileInfo = z.strictObject({
  name: requiredLine(255).nullish(),
  alternativeText: line(1000).nullish(),
  caption: line(1000).nullish(),
});
const aboutOne = z.object({ fileInfo: fileInfo.optional() });
const aboutMany = z.object({ fileInfo: z.array(fileInfo).max(100) });

interface Multipart {
  body?: object;
  files?: Record<string, unknown>;
}

/** Leaves only what was checked. @throws DomainError `request.invalid` naming each parameter and field that is not known. */
export function checkNewFiles(ctx: Context): void {
  const request = ctx.request as Multipart;
  const { files: _files, ...strangers } = request.files ?? {};
  const given: Record<string, unknown> = { ...request.body, ...strangers };
  if ('fileInfo' in given) given.fileInfo = parsed(given.fileInfo);
  const body = Array.isArray(given.fileInfo) ? aboutMany : aboutOne;
  request.body = parseInput({ body }, { params: {}, query: ctx.query, body: given }).body;
}

/** A form carries it as JSON, once for all files or once for each. */
function parsed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(parsed);
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
