/** A rejected promise that nobody waits for is logged, not deadly: Strapi starts several statements at once and waits for the first that fails. */
import type { Core } from '@strapi/strapi';

export function surviveStrayFaults(strapi: Core.Strapi): void {
  process.on('unhandledRejection', (reason) => {
    strapi.log.error(`Unhandled rejection: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`);
  });
}
