/** Something that happens by the clock. Safe on any number of instances: rows are claimed, moves are decided under the row's lock. */
import type { Core } from '@strapi/strapi';

export interface Job {
  /** When, in UTC: six fields, seconds first. */
  rule: string;
  /** @returns how many rows it moved. */
  run: (strapi: Core.Strapi) => Promise<number>;
}
