/** A job goes through what is due one by one: what fails is logged and comes again with the next beat, and keeps nobody else waiting. */
import type { Core } from '@strapi/strapi';

/** @param work says how much it did @returns how much was done in all. */
export async function oneByOne<T extends string | number>(
  strapi: Core.Strapi,
  { job, due, work }: { job: string; due: readonly T[]; work: (one: T) => Promise<number> },
): Promise<number> {
  let done = 0;
  for (const one of due)
    try {
      done += await work(one);
    } catch (error) {
      strapi.log.error(`${job}: ${one} failed and comes again: ${(error as Error).message}`);
    }
  return done;
}
