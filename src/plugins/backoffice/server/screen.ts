/** What a screen asks of the server, declared in its file of `screens`: its rights, and its reads, each of which is a GET route behind one of them. */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import { abilityOf } from '#platform/actions/ability';
import { inputOf, type Input } from '#platform/actions/input';

type None = z.ZodObject<Record<never, never>>;

/** Who looks at the screen. */
export interface Viewer {
  /** By a right of the backoffice. */
  may(right: string): boolean;
  /** A type in the Content Manager, or one of its fields. */
  reads(type: string, field: string): boolean;
}

/** Of the backoffice: `board.read`. */
export type Right = `${string}.${string}`;

interface Declared<P extends z.ZodObject, Q extends z.ZodObject> {
  /** Below /backoffice. */
  path: string;
  right: Right;
  params?: P;
  query?: Q;
  answer: (asked: Pick<Input<P, Q, undefined>, 'params' | 'query'>, strapi: Core.Strapi, viewer: Viewer) => Promise<unknown>;
}

export interface Read {
  path: string;
  right: Right;
  handle: (strapi: Core.Strapi, ctx: Context) => Promise<void>;
}

export interface Screen {
  /** What the panel's list of rights calls it. */
  title: string;
  /** Right → what whoever grants it reads. */
  rights: Readonly<Record<string, string>>;
  reads: readonly Read[];
}

/** What is read is never kept on the way: it is somebody's, and of this moment. */
export const read = <P extends z.ZodObject = None, Q extends z.ZodObject = None>(declared: Declared<P, Q>): Read => ({
  path: declared.path,
  right: declared.right,
  handle: async (strapi, ctx) => {
    const { params, query } = declared;
    const asked = inputOf<P, Q>(ctx, { ...(params && { params }), ...(query && { query }) });
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await declared.answer(asked, strapi, viewerOf(ctx)) };
  },
});

export function viewerOf(ctx: Context): Viewer {
  const ability = abilityOf(ctx);
  return {
    may: (right) => ability.can(`plugin::backoffice.${right}`),
    reads: (type, field) => ability.can('plugin::content-manager.explorer.read', type, field),
  };
}

const FOLDER = path.join(__dirname, 'screens');
const load = createRequire(__filename);

/** Whoever adds a file adds a screen. */
export const SCREENS: readonly Screen[] = readdirSync(FOLDER)
  .filter((file) => /^[a-z-]+\.[jt]s$/.test(file))
  .map((file) => {
    const { default: screen } = load(path.join(FOLDER, file)) as { default?: Screen };
    if (!screen) throw new Error(`screens/${file} exports no screen`);
    return screen;
  });
