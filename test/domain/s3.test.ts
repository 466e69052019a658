/** The settings of a bucket, and the tests' own signature, by which the bucket of the tests judges ours, against Amazon's example. */
import { s3Settings } from '#platform/files/pictures/s3-settings';
import { signed } from '../helpers/s3-signature';

const whole = { S3_BUCKET: 'pictures', S3_REGION: 'eu-central-1', S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' };

it('signs as Amazon’s example does', () => {
  const headers = signed(
    {
      method: 'PUT',
      url: new URL('https://examplebucket.s3.amazonaws.com/test%24file.text'),
      headers: { Date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
      body: Buffer.from('Welcome to Amazon S3.'),
    },
    { region: 'us-east-1', accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
    new Date('2013-05-24T00:00:00Z'),
  );
  expect(headers.authorization).toBe(
    'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,' +
      'SignedHeaders=date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class,' +
      'Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  );
});

it('keeps pictures in the folder where nothing is set', () => {
  expect(s3Settings({ S3_BUCKET: '' })).toBeNull();
});

it('finds the bucket at Amazon by its region, elsewhere by its address', () => {
  expect(s3Settings(whole)?.address).toBe('https://s3.eu-central-1.amazonaws.com/pictures');
  expect(s3Settings({ ...whole, S3_REGION: '', S3_ENDPOINT: 'http://127.0.0.1:9000/' })).toMatchObject({
    address: 'http://127.0.0.1:9000/pictures',
    region: 'us-east-1',
  });
});

it.each([
  ['the name', { S3_BUCKET: '' }, 'S3_BUCKET'],
  ['both halves of the key', { S3_ACCESS_KEY_ID: '', S3_SECRET_ACCESS_KEY: '' }, 'S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY'],
  ['where it is', { S3_REGION: '' }, 'S3_REGION'],
  ['an address worth the name', { S3_ENDPOINT: 'minio:9000' }, 'S3_ENDPOINT'],
  ['a name worth the name', { S3_BUCKET: '../x' }, 'S3_BUCKET'],
])('refuses a bucket without %s', (_, change, sentence) => {
  expect(() => s3Settings({ ...whole, ...change })).toThrow(sentence);
});
