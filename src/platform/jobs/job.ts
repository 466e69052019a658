/** Something that happens by the clock. Safe on any number of instances: rows are claimed, moves are decided under the row's lock. */
import type { Core } from '@strapi/strapi';

export interface Job {
  /** From the beginning of one run to the beginning of the next. */
  everySeconds: number;
  /** @returns how many rows it moved. */
  run: (strapi: Core.Strapi) => Promise<number>;
}
