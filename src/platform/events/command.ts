/** What another program of the owner's may tell the house to do: declared like an action, obeyed once. */
import type { Core } from '@strapi/strapi';
import { type z } from 'zod';

export interface Command<S extends z.ZodObject = z.ZodObject> {
  /** An order to somebody: `dish.mark_sold_out`. */
  name: string;
  topic: `samovar.commands.${string}`;
  summary: string;
  payload: S;
  sample: z.input<S>;
  handle: (payload: z.output<S>, strapi: Core.Strapi) => Promise<unknown>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list holds commands of every shape
export type AnyCommand = Command<any>;

/** Declares a command; only here so that the payload's type reaches the handler. */
export const command = <S extends z.ZodObject>(declared: Command<S>): Command<S> => declared;
