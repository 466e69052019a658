/** What a picture costs and how it stands: sizes in pixels, pieces of files, phone pictures, and a disk without room. */
import fs from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import request, { type Response } from 'supertest';
import sharp from 'sharp';
import { errorOf } from '../helpers/api';
import { person, unique, type Person } from '../helpers/house';
import { panelUser } from '../helpers/panel';
import { becomes } from '../helpers/patience';

interface File {
  id: number;
  url: string;
  width: number;
  height: number;
  formats: Record<string, { url: string; width: number; height: number }> | null;
}

const uploads = () => path.join(strapi.dirs.static.public, 'uploads');
const made: File[] = [];
let cook: Person;
let panel: string;
beforeAll(async () => {
  cook = await person('cook');
  panel = (await panelUser('samovar-owner')).token;
});
afterAll(async () => {
  for (const { id, url, formats } of made) {
    await strapi.db.query('plugin::upload.file').delete({ where: { id } });
    for (const one of [url, ...Object.values(formats ?? {}).map((format) => format.url)])
      await rm(path.join(strapi.dirs.static.public, one), { force: true });
  }
});

async function sendTo(door: '/api/upload' | '/upload', ...contents: Buffer[]): Promise<Response> {
  const call = request(strapi.server.httpServer)
    .post(door)
    .set('Authorization', `Bearer ${door === '/upload' ? panel : cook.token}`);
  for (const content of contents) void call.attach('files', content, { filename: `${unique('soup')}.jpg`, contentType: 'image/jpeg' });
  const answer = await call;
  if (answer.status < 300) made.push(...(answer.body as File[]));
  return answer;
}
const send = (...contents: Buffer[]) => sendTo('/api/upload', ...contents);
const pictured = async (url: string) => sharp(path.join(strapi.dirs.static.public, url)).metadata();

/** Its pages differ, or a decoder makes one of them. */
async function moving(side: number, pages: number): Promise<Buffer> {
  const frames = Array.from({ length: pages }, (_, page) =>
    sharp({ create: { width: side, height: side, channels: 3, background: { r: 20 * page, g: 40, b: 80 } } })
      .png()
      .toBuffer(),
  );
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .webp()
    .toBuffer();
}
const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#a8391f' } });

describe('a picture that is small as a file and huge when decoded', () => {
  const HUGE: [string, () => Promise<Buffer>][] = [
    ['PNG of one colour', () => plain(8_000, 6_000).png().toBuffer()],
    ['WebP of one colour', () => plain(8_000, 6_000).webp().toBuffer()],
    ['JPEG of one colour', () => plain(8_000, 6_000).jpeg({ quality: 20 }).toBuffer()],
    ['WebP that moves', () => moving(2_500, 7)],
  ];
  it.each(HUGE)('is refused at both doors before it is decoded: %s', async (_name, make) => {
    const content = await make();
    expect(content.length).toBeLessThan(5 * 1024 * 1024);
    for (const door of ['/api/upload', '/upload'] as const) {
      const error = errorOf(await sendTo(door, content));
      expect([error.status, error.details.code]).toEqual([400, 'upload.too_many_pixels']);
      expect(error.details.errors?.[0]?.path).toEqual(['files']);
    }
  });
});

it('a picture that ends in the middle is refused, wherever it was cut', async () => {
  const noise = sharp({
    create: { width: 600, height: 400, channels: 3, background: 'white', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  });
  for (const format of ['png', 'jpeg', 'webp', 'avif'] as const) {
    const whole = await noise.clone().toFormat(format).toBuffer();
    expect((await send(whole)).status).toBe(201);
    for (const length of [33, 40, Math.floor(whole.length / 3)])
      expect([format, length, errorOf(await send(whole.subarray(0, length))).status]).toEqual([format, length, 400]);
  }
});

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a phone’s picture stands upright in every size, and tells no place: orientation %i',
  async (orientation) => {
    // Dark at the top, as the camera held it.
    const top = await plain(900, 300).modulate({ brightness: 0.2 }).png().toBuffer();
    const scene = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'white' } })
      .composite([{ input: top, top: 0, left: 0 }])
      .png()
      .toBuffer();
    const asCamera = await tilted(scene, orientation);
    const answer = await send(asCamera);
    expect(answer.status).toBe(201);
    const [file] = answer.body as [File];
    expect([file.width, file.height]).toEqual([900, 600]);
    for (const url of [file.url, ...Object.values(file.formats ?? {}).map((format) => format.url)]) {
      const { width = 0, height = 0, orientation: kept = 1, exif } = await pictured(url);
      expect([width > height, kept, exif]).toEqual([true, 1, undefined]);
      const half = Math.floor(height / 2);
      const place = path.join(strapi.dirs.static.public, url);
      const brightness = async (from: number) => {
        const part = await sharp(place).extract({ left: 0, top: from, width, height: half }).png().toBuffer();
        return (await sharp(part).stats()).channels[1]?.mean ?? 0;
      };
      expect((await brightness(0)) < (await brightness(half))).toBe(true);
    }
    expect(Object.keys(file.formats ?? {}).length).toBeGreaterThan(1);
  },
);

/** The picture as a camera held that way stores it: what undoes the turn, one step after another, and the note of it. */
async function tilted(scene: Buffer, orientation: number): Promise<Buffer> {
  const turned = (angle: number) => (picture: sharp.Sharp) => picture.rotate(angle);
  const mirrored = (picture: sharp.Sharp) => picture.flop();
  const undone = [
    [],
    [mirrored],
    [turned(180)],
    [turned(180), mirrored],
    [turned(90), mirrored],
    [turned(270)],
    [turned(270), mirrored],
    [turned(90)],
  ];
  let stored = scene;
  for (const step of undone[orientation - 1] ?? []) stored = await step(sharp(stored)).png().toBuffer();
  return sharp(stored)
    .withExif({ IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 12/1 0/1' } })
    .withMetadata({ orientation })
    .jpeg({ quality: 100 })
    .toBuffer();
}

it('twelve at once are decoded one after another, and all of them come', async () => {
  const content = await plain(4_000, 3_000).jpeg().toBuffer();
  const before = sharp.counters();
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, sharp.counters().process)), 1);
  const answers = await Promise.all(Array.from({ length: 12 }, () => send(content)));
  clearInterval(watch);
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 201));
  expect(before.process).toBe(0);
  // Heads are read beside it: they cost no pixels.
  expect(most).toBeLessThanOrEqual(2);
});

describe('a disk without room', () => {
  const inFolder = async (folder: string) => (await readdir(folder)).sort();
  /** Other houses of this run have the same folder. */
  const ours = async () => (await inFolder(uploads())).filter((name) => /soup_[0-9a-f]{12}_/.test(name));
  const rows = () => strapi.db.query('plugin::upload.file').count();

  /** The kernel itself says no: /dev/full takes no byte. */
  function fillUp(isFull: (file: string) => boolean): void {
    const real = fs.createWriteStream;
    jest.spyOn(fs, 'createWriteStream').mockImplementation((file, options) => real(isFull(String(file)) ? '/dev/full' : file, options));
  }
  afterEach(() => void jest.restoreAllMocks());

  it.each([
    ['for the first of its sizes', (file: string) => file.includes('/uploads/')],
    ['for one of its sizes', (file: string) => file.includes('/uploads/') && file.includes('small_')],
    [
      'for the second of two files',
      (() => {
        const seen = new Set<string>();
        return (file: string) => {
          if (!file.includes('/uploads/')) return false;
          seen.add(/soup_[\w-]+?_\w{10}/.exec(file)?.[0] ?? file);
          return seen.size > 1;
        };
      })(),
    ],
  ])('is told as what it is, and nothing stays behind: %s', async (_name, isFull) => {
    const content = await plain(1_000, 800).jpeg().toBuffer();
    for (const door of ['/api/upload', '/upload'] as const) {
      const [files, known, temporary] = [await ours(), await rows(), await inFolder(os.tmpdir())];
      fillUp(isFull);
      const error = errorOf(await sendTo(door, content, content));
      jest.restoreAllMocks();
      expect([error.status, error.details.code]).toEqual([507, 'server.no_room']);
      expect([await ours(), await rows()]).toEqual([files, known]);
      const isNew = (name: string) => name.startsWith('strapi-upload-') && !temporary.includes(name);
      await becomes(async () => (await inFolder(os.tmpdir())).filter(isNew), []);
    }
    expect((await send(content)).status).toBe(201);
  });
});
