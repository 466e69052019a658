/** What counts as a picture: its first bytes. */
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { imageTypeOf } from '#domain/image';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

it.each([
  ['image/jpeg', '\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF'],
  ['image/png', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR'],
  ['image/webp', 'RIFF\u0024\u0000\u0000\u0000WEBPVP8 '],
  ['image/avif', '\u0000\u0000\u0000\u001cftypavif\u0000\u0000\u0000\u0000mif1miaf'],
  ['image/avif', '\u0000\u0000\u0000\u001cftypmif1\u0000\u0000\u0000\u0000avifmiaf'],
])('%s is known by its signature', (type, start) => {
  expect(imageTypeOf(bytes(start))).toBe(type);
});

it.each([
  '',
  '<svg xmlns=',
  'GIF89a',
  '%PDF-1.7',
  'MZ',
  'PK\u0003\u0004',
  'RIFF\u0024\u0000\u0000\u0000WAVE',
  '\u0000\u0000\u0000\u001cftypheic',
  '<!doctype html>',
])('what begins with %j is none', (start) => {
  expect(imageTypeOf(bytes(start))).toBeNull();
});

it('no text is a picture, and no bytes make it fail', () => {
  fc.assert(fc.property(fc.string(), (text) => imageTypeOf(Buffer.from(text)) === null));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (any) =>
      [null, 'image/jpeg', 'image/png', 'image/webp', 'image/avif'].includes(imageTypeOf(any)),
    ),
  );
});

it('the house’s own pictures are pictures', () => {
  const folder = path.resolve(__dirname, '../../database/seed/images');
  const strangers = readdirSync(folder).filter(
    (name) => imageTypeOf(readFileSync(path.join(folder, name)).subarray(0, 32)) !== 'image/webp',
  );
  expect(strangers).toEqual([]);
});
