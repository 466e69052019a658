/** An empty house outside production is furnished, so that whoever typed two commands sees a busy evening and not an empty room. */
import type { Core } from '@strapi/strapi';
import { loadDemo } from './load';

export async function loadDemoHouse(strapi: Core.Strapi): Promise<void> {
  if (process.env.NODE_ENV === 'production' || (process.env.DEMO ?? (process.env.NODE_ENV === 'test' ? 'false' : 'true')) !== 'true')
    return;
  if (await isInhabited(strapi)) return;
  const started = performance.now();
  await loadDemo(strapi);
  strapi.log.info(`The demo house is furnished (${((performance.now() - started) / 1000).toFixed(1)} s).`);
}

async function isInhabited(strapi: Core.Strapi): Promise<boolean> {
  const counts = await Promise.all(
    ['api::venue.venue', 'api::dish.dish', 'plugin::users-permissions.user', 'admin::user'].map((uid) => strapi.db.query(uid).count()),
  );
  return counts.some((count) => count > 0);
}
