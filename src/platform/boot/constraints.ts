/** Applies `database/constraints` after the schema sync, while the schema's lock is held. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { applyThings, type Run, type Violation } from './constraints/apply';
import { nameOf, thingsOf } from './constraints/things';

/** @throws in production when rows stand against a constraint; elsewhere that is logged and tried again at the next start. */
export async function applyConstraints(strapi: Core.Strapi): Promise<void> {
  const started = performance.now();
  const run: Run = async (sql) => (await strapi.db.connection.raw(sql.replaceAll('?', '\\?'))).rows ?? [];
  const { made, dropped, violations } = await applyThings(
    run,
    thingsOf(await filesIn(join(strapi.dirs.app.root, 'database', 'constraints'))),
  );
  if (made + dropped > 0)
    strapi.log.info(`Constraints: ${made} made, ${dropped} dropped (${((performance.now() - started) / 1000).toFixed(1)} s).`);
  if (violations.length === 0) return;
  if (process.env.NODE_ENV === 'production') throw refusal(violations);
  for (const violation of violations) strapi.log.error(`${sentenceOn(violation)} ${consequence(violation)}`);
}

/** In the order of their numbers, which is that of what needs what. */
export async function filesIn(folder: string): Promise<{ name: string; sql: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(join(folder, name), 'utf8') })));
}

/** Words for whoever runs the house, to whom it says nothing where in the code they come from. */
function refusal(violations: readonly Violation[]): Error {
  const lines = [
    'The house does not open: its data does not keep what database/constraints asks of it.',
    ...violations.map((violation) => `- ${sentenceOn(violation)}`),
    'Mend or remove these rows and start again, or start the release before.',
  ];
  return Object.assign(new Error(lines.join('\n')), { stack: undefined });
}

function sentenceOn({ thing, total, ids }: Violation): string {
  const rows = total === 1 ? 'one row stands' : `${total} rows stand`;
  const which = ids.length === 0 ? '' : ` (id ${ids.join(', ')}${total > ids.length ? ', …' : ''})`;
  return `${nameOf(thing)} can’t be made, ${rows} against it${which}; see database/constraints/${thing.place}.`;
}

const consequence = ({ isFormerInForce }: Violation): string =>
  `${isFormerInForce ? 'What it was before stays in force' : 'It is not in force'}; the next start tries again.`;
