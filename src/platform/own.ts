/** What the platform itself declares, like any type: the live line, and how long its own tables keep rows. */
import { forgetOld, OWN_RETENTION } from './jobs/retention';
import { live } from './live/live';
import { declare } from './registry';

export const declareOwn = (): void =>
  declare('platform', {
    jobs: { forgetOld: { everySeconds: 60 * 60, run: forgetOld } },
    retention: OWN_RETENTION,
    sockets: [live],
  });
