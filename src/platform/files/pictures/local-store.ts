/** Pictures in the local folder are there whole or not at all: written beside their place, and moved there at the end. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Picture } from './s3-store';

/** @param folder where they lie; @param address what their addresses begin with */
export function localStore(folder: string, address: string) {
  const placeOf = ({ hash, ext }: Picture): string => join(folder, `${hash}${ext}`);
  const upload = async (picture: Picture): Promise<void> => {
    const place = placeOf(picture);
    const beside = `${place}.part`;
    try {
      await pipeline(picture.stream ?? Readable.from([picture.buffer ?? Buffer.alloc(0)]), createWriteStream(beside));
      await rename(beside, place);
    } catch (fault) {
      await rm(beside, { force: true });
      throw fault;
    }
    picture.url = `${address}/${picture.hash}${picture.ext}`;
  };
  const replace = async (next: Picture, last: Picture): Promise<void> => {
    await upload(next);
    if (placeOf(next) !== placeOf(last)) await rm(placeOf(last), { force: true });
  };
  return { upload, uploadStream: upload, replace, replaceStream: replace };
}
