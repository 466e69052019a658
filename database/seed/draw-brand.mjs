/** Writes the product's mark, `public/brand/samovar.svg` and `samovar-192.png`: `node database/seed/draw-brand.mjs`. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { markFile } from './drawing/samovar.mjs';

const folder = new URL('../../public/brand/', import.meta.url);
await writeFile(new URL('samovar.svg', folder), `${markFile()}\n`);
await sharp(Buffer.from(markFile()))
  .png({ compressionLevel: 9 })
  .toFile(fileURLToPath(new URL('samovar-192.png', folder)));
