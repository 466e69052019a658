/** Only real pictures get in, by whatever address: Strapi believes a file's own word where it does not recognise the content, this looks at the bytes. */
import { open, rm } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { fieldError } from '#domain/errors';
import { imageTypeOf, SIGNATURE_BYTES } from '#domain/image';

interface Upload {
  filepath: string;
  originalFilename: string | null;
}

const pictureContent: Core.MiddlewareFactory = () => async (ctx, next) => {
  const { files = {} } = ctx.request as { files?: Record<string, Upload | Upload[]> };
  const uploads = Object.values(files).flat();
  try {
    for (const upload of uploads) await refuseStranger(upload);
    return await next();
  } finally {
    // Strapi forgets those of a request that was refused, and those of another field.
    for (const { filepath } of uploads) await rm(filepath, { force: true });
  }
};

export default pictureContent;

/** @throws DomainError `upload.not_a_picture`. */
async function refuseStranger({ filepath, originalFilename }: Upload): Promise<void> {
  const file = await open(filepath);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SIGNATURE_BYTES), 0, SIGNATURE_BYTES, 0);
    if (!imageTypeOf(buffer.subarray(0, bytesRead))) throw fieldError('upload.not_a_picture', 'files', { file: originalFilename ?? '' });
  } finally {
    await file.close();
  }
}
