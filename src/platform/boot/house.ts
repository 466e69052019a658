/** The house opens and closes: what has to be in place before Strapi works, what works beside requests, and the end of both. */
import type { Core } from '@strapi/strapi';
import { mountPanelActions } from '../actions/panel-actions';
import { clock } from '../clock';
import { countLists } from '../documents/counts';
import { filterByKeys } from '../documents/key-filters';
import { searchByWords } from '../documents/search';
import { countTies } from '../documents/tie-counts';
import { pipeline } from '../documents/pipeline';
import { makeSlugsInPanel } from '../documents/slug';
import { attachments } from '../files/pictures/attachments';
import { keepPictures } from '../files/pictures/start';
import { scheduleJobs, stopJobs } from '../jobs/schedule';
import { serveMetrics, stopMetrics } from '../metrics/endpoint';
import { declareOwn } from '../own';
import { startSignals, stopSignals } from '../postgres/signals';
import { declarations } from '../registry';
import { mountSockets, startSockets, stopSockets } from '../sockets/server';
import { countRevisions } from './revisions';
import { keepReferences } from './kept-references';
import { shutRoutes } from './closed-routes';
import { tellCorsToPages } from './cors-for-pages';
import { declineUpgrades } from './declined-upgrades';
import { refuseMalformedForms } from './malformed-forms';
import { boundPanelLists } from './panel-lists';
import { guardPanelPasswords } from './panel-passwords';
import { routeFast } from './routes';
import { rememberSecurityHeaders } from './security-headers';
import { drain } from './shutdown';
import { surviveStrayFaults } from './stray-faults';

/** After everybody has declared, before Strapi looks at its routes. */
export function prepare(strapi: Core.Strapi): void {
  declareOwn();
  surviveStrayFaults(strapi);
  refuseMalformedForms();
  countRevisions(strapi);
  keepReferences(strapi);
  shutRoutes(strapi);
  boundPanelLists(strapi);
  rememberSecurityHeaders(strapi);
  tellCorsToPages(strapi);
  routeFast(strapi);
  mountSockets(strapi);
  declineUpgrades(strapi);
  serveMetrics(strapi);
  mountPanelActions(strapi);
  strapi.add('clock', clock);
  keepPictures(strapi);
  guardPanelPasswords(strapi);
  makeSlugsInPanel(strapi);
  strapi.documents.use(attachments(strapi));
  strapi.documents.use(countLists());
  strapi.documents.use(pipeline(strapi));
  for (const declared of declarations()) declared.prepare?.(strapi);
}

export async function open(strapi: Core.Strapi): Promise<void> {
  filterByKeys(strapi);
  countTies(strapi);
  await searchByWords(strapi);
  await startSignals(strapi);
  for (const { work } of declarations()) await work?.start(strapi);
  scheduleJobs(strapi);
  startSockets(strapi);
}

/** What was accepted is finished first. */
export async function close(strapi: Core.Strapi): Promise<void> {
  stopSockets(strapi);
  await drain(strapi);
  stopMetrics();
  await stopJobs();
  for (const { work } of [...declarations()].reverse()) await work?.stop?.(strapi);
  await stopSignals();
}
