/** Draws every picture of the demo house, the same bytes every time: `node database/seed/draw-images.mjs [name…]`. */
import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { GALLERY } from './drawing/gallery.mjs';
import { scene } from './drawing/scene.mjs';

const FOLDER = new URL('images/', import.meta.url);
const ENOUGH_BYTES = 15 * 1024;

/** Busy pictures give up a little sharpness to stay light. */
async function encode(svg) {
  let webp;
  for (const quality of [74, 66, 58, 50]) {
    webp = await sharp(svg).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (webp.length <= ENOUGH_BYTES) break;
  }
  return webp;
}

const wanted = new Set(process.argv.slice(2));
await mkdir(FOLDER, { recursive: true });
let [count, bytes] = [0, 0];
for (const [palette, pictures] of Object.entries(GALLERY)) {
  for (const [name, picture] of Object.entries(pictures)) {
    if (wanted.size > 0 && !wanted.has(name)) continue;
    const webp = await encode(Buffer.from(scene(palette, picture())));
    await writeFile(new URL(`${name}.webp`, FOLDER), webp);
    count += 1;
    bytes += webp.length;
  }
}
console.log(`${count} pictures, ${Math.round(bytes / 1024)} kB`);
