/** The committed types say what the schemas say: everything that writes through the Document Service is checked by them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
/** Outside of the sandbox: it loads its formatter when it needs it. */
const { generators } = running<{ generators: { generate(config: object): Promise<void> } }>('../node_modules/@strapi/typescript-utils');

it('types/generated is what `npm run types` would write', async () => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'samovar-types-'));
  try {
    await generators.generate({ strapi, pwd: scratch, logger: { silent: true }, artifacts: { contentTypes: true, components: true } });
    for (const file of ['contentTypes.d.ts', 'components.d.ts']) {
      const [fresh, committed] = [scratch, root].map((folder) => readFileSync(path.join(folder, 'types/generated', file), 'utf8'));
      expect(committed).toBe(fresh);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});
