/** Writes `types/generated` from the schemas of the compiled application; `--check` only says whether they are up to date. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compileStale } from './build.mjs';
import { freshSecrets } from './environment.mjs';
import { require, root } from './paths.mjs';
import { startThrowawayPostgres } from './postgres.mjs';

const FOLDER = path.join('types', 'generated');
const ARTIFACTS = { contentTypes: true, components: true };

/** @param {string} target where `types/generated` is written */
async function generate(target) {
  await compileStale({ allowFlaws: true });
  const { url, stop } = await startThrowawayPostgres();
  Object.assign(process.env, {
    ...freshSecrets(),
    NODE_ENV: 'test',
    DATABASE_URL: url,
    LOG_LEVEL: 'error',
    STRAPI_TELEMETRY_DISABLED: 'true',
  });
  try {
    const house = await require('@strapi/strapi')
      .createStrapi({ appDir: root, distDir: path.join(root, 'dist') })
      .register();
    await require('@strapi/typescript-utils').generators.generate({
      strapi: house,
      pwd: target,
      logger: { silent: true },
      artifacts: ARTIFACTS,
    });
    await house.db.destroy();
  } finally {
    await stop();
  }
}

/** @param {string} folder */
const texts = (folder) =>
  fs
    .readdirSync(folder)
    .sort()
    .map((name) => `${name}\n${fs.readFileSync(path.join(folder, name), 'utf8')}`)
    .join();

if (process.argv.includes('--check')) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'samovar-types-'));
  await generate(scratch);
  const isStale = texts(path.join(scratch, FOLDER)) !== texts(path.join(root, FOLDER));
  fs.rmSync(scratch, { recursive: true, force: true });
  if (isStale) {
    console.error('types/generated is out of date: npm run types');
    process.exit(1);
  }
} else await generate(root);
process.exit(process.exitCode ?? 0);
