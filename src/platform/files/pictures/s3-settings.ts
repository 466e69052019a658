/** Where pictures are kept, from the environment: a bucket that speaks S3, or the local folder. */
export interface S3Settings {
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** What a picture's address begins with, no slash at its end. */
  address: string;
}

/** @returns null where the local folder is wanted. @throws Error when a bucket is wanted half. */
export function s3Settings(env: NodeJS.ProcessEnv): S3Settings | null {
  const given = {
    S3_BUCKET: env.S3_BUCKET,
    S3_ENDPOINT: env.S3_ENDPOINT,
    S3_REGION: env.S3_REGION,
    S3_ACCESS_KEY_ID: env.S3_ACCESS_KEY_ID,
    S3_SECRET_ACCESS_KEY: env.S3_SECRET_ACCESS_KEY,
  };
  if (!Object.values(given).some(Boolean)) return null;
  const missing = (['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const).filter((name) => !given[name]);
  const lacks = [...missing, ...(given.S3_REGION || given.S3_ENDPOINT ? [] : ['S3_REGION (or S3_ENDPOINT)'])];
  if (lacks.length > 0)
    throw new Error(`Pictures in S3 need ${lacks.join(', ')} too; without any S3_ variable they stay in public/uploads`);
  // What MinIO and most others call their only region.
  const region = given.S3_REGION || 'us-east-1';
  const bucket = bucketNamed(given.S3_BUCKET as string);
  return {
    region,
    accessKeyId: given.S3_ACCESS_KEY_ID as string,
    secretAccessKey: given.S3_SECRET_ACCESS_KEY as string,
    address: given.S3_ENDPOINT ? `${endpointAt(given.S3_ENDPOINT)}/${bucket}` : `https://s3.${region}.amazonaws.com/${bucket}`,
  };
}

function bucketNamed(name: string): string {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name)) throw new Error(`S3_BUCKET is ${name}: no name of a bucket`);
  return name;
}

function endpointAt(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.search || url.hash)
    throw new Error('S3_ENDPOINT must be an address such as https://s3.example.com');
  return url.href.replace(/\/+$/, '');
}
