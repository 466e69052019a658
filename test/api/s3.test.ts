/** Pictures in a bucket: a house with S3 settings, a process of its own, beside a bucket that checks each signature. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import request from 'supertest';
import { startBucket, type Bucket } from '../helpers/bucket';
import { errorOf } from '../helpers/api';
import { person, type Person } from '../helpers/house';
import { panelUser } from '../helpers/panel';
import { launchInstance, sharedUrl, startInstance, type Instance } from '../helpers/instance';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const signer = { region: 'eu-central-1', accessKeyId: 'house', secretAccessKey: 'only-for-tests' };
const settings = (url: string, secret = signer.secretAccessKey) => ({
  S3_BUCKET: 'pictures',
  S3_ENDPOINT: url,
  S3_REGION: signer.region,
  S3_ACCESS_KEY_ID: signer.accessKeyId,
  S3_SECRET_ACCESS_KEY: secret,
});

let bucket: Bucket;
let house: Instance;
let staff: Person;
let owner: string;
beforeAll(async () => {
  bucket = await startBucket(signer);
  [house, staff] = await Promise.all([startInstance({ env: settings(bucket.url) }), person('staff')]);
  owner = (await panelUser('strapi-super-admin')).token;
}, 120_000);
afterAll(async () => {
  await house?.stop();
  await bucket?.stop();
});

const bearer = () => `Bearer ${staff.token}`;
const send = (url = house.url) => request(url).post('/api/upload').set('Authorization', bearer()).attach('files', PNG, 'soup.png');
const remove = (id: number) => request(house.url).delete(`/upload/files/${id}`).set('Authorization', `Bearer ${owner}`);

it('puts a picture into the bucket, under its address there, and takes it out again', async () => {
  const [file] = (await send().expect(201)).body as [{ id: number; url: string }];
  expect(file.url).toMatch(new RegExp(`^${bucket.url}/pictures/soup_\\w+\\.png$`));
  const picture = await fetch(file.url);
  expect(picture.headers.get('content-type')).toBe('image/png');
  const content = Buffer.from(await picture.arrayBuffer());
  expect(content).toEqual(bucket.objects.get(new URL(file.url).pathname)?.content);
  // Strapi packs it anew on its way.
  expect(content.subarray(0, 8)).toEqual(PNG.subarray(0, 8));
  expect(existsSync(path.join(strapi.dirs.static.public, 'uploads', path.basename(file.url)))).toBe(false);
  await remove(file.id).expect(200);
  expect((await fetch(file.url)).status).toBe(404);
  expect(bucket.objects.size).toBe(0);
});

it('lets browsers show pictures from there', async () => {
  const { headers } = await request(house.url).get('/api/health');
  expect(headers['content-security-policy']).toMatch(new RegExp(`img-src [^;]*${bucket.url}`));
});

it('deletes a picture from before in the folder where it lies', async () => {
  const [file] = (await send(sharedUrl()).expect(201)).body as [{ id: number; url: string }];
  const place = path.join(strapi.dirs.static.public, file.url);
  try {
    expect(existsSync(place)).toBe(true);
    await remove(file.id).expect(200);
    expect(existsSync(place)).toBe(false);
  } finally {
    await rm(place, { force: true });
  }
});

it('does not start with half of the settings, and says what is missing', async () => {
  const half = launchInstance({ env: { S3_BUCKET: 'pictures' } });
  expect((await half.ended).code).toBe(1);
  expect(half.output()).toMatch(/S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION/);
});

it('says so when the bucket refuses, hangs or is away, and keeps what it could not delete', async () => {
  const [kept] = (await send().expect(201)).body as [{ id: number; url: string }];
  const stranger = await startInstance({ env: settings(bucket.url, 'a guess') });
  try {
    expect(errorOf(await send(stranger.url)).details.code).toBe('upload.store_away');
    expect(stranger.output()).toMatch(/S3: PUT .* 403 SignatureDoesNotMatch/);
  } finally {
    await stranger.stop();
  }
  bucket.hang();
  const started = performance.now();
  expect(errorOf(await send())).toMatchObject({ status: 503, details: { code: 'upload.store_away' } });
  // Ten seconds; one that waits for the bucket never answers.
  expect(performance.now() - started).toBeLessThan(60_000);
  await bucket.stop();
  expect(errorOf(await send())).toMatchObject({ status: 503, details: { code: 'upload.store_away' } });
  expect(errorOf(await remove(kept.id)).status).toBe(503);
  expect(await strapi.db.query('plugin::upload.file').findOne({ where: { id: kept.id } })).not.toBeNull();
  await strapi.db.query('plugin::upload.file').delete({ where: { id: kept.id } });
}, 180_000);
