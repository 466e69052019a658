/**
 * What a picture costs when it is decoded is read from its head first; one is decoded at a time in this process, stands upright, and
 * leaves what the camera wrote about the place and the owner behind.
 */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import { fieldError } from '#domain/errors';
import { checkPixels, IMAGE_FORMATS, MAX_PIXELS, type ImageFormat } from '#domain/image';
import { inTurn } from '#platform/in-turn';

export interface PictureFile {
  name: string;
  hash: string;
  filepath?: string;
  tmpWorkingDirectory?: string;
  size?: number;
  sizeInBytes?: number;
  width?: number | null;
  height?: number | null;
  getStream: () => NodeJS.ReadableStream;
}
/** The part of Strapi's own service that decodes. */
export interface ImageManipulation {
  isImage: (file: PictureFile) => Promise<boolean>;
  isFaultyImage: (file: PictureFile) => Promise<boolean>;
  isOptimizableImage: (file: PictureFile) => Promise<boolean>;
  optimize: (file: PictureFile) => Promise<PictureFile>;
  generateThumbnail: (file: PictureFile) => Promise<unknown>;
  generateResponsiveFormats: (file: PictureFile) => Promise<unknown>;
}

const decoding = inTurn();

/** @param quality of what is kept, 1 to 100 */
export const carefully = (own: ImageManipulation, quality: () => Promise<number>): ImageManipulation => ({
  ...own,
  isImage,
  isFaultyImage: (file) => decoding(() => own.isFaultyImage(file)),
  isOptimizableImage: () => Promise.resolve(true),
  optimize: async (file) => {
    const wanted = await quality();
    return decoding(() => upright(file, wanted));
  },
  generateThumbnail: (file) => decoding(() => own.generateThumbnail(file)),
  generateResponsiveFormats: (file) => decoding(() => own.generateResponsiveFormats(file)),
});

/** Whatever comes through an upload is a picture. @throws DomainError `upload.unreadable`, `upload.too_many_pixels` */
async function isImage(file: PictureFile): Promise<true> {
  const head = await headOf(file);
  if (!formatOf(head)) throw fieldError('upload.unreadable', 'files', { file: file.name });
  checkPixels(file.name, { width: head?.width ?? 0, height: head?.height ?? 0, pages: head?.pages ?? 1 });
  return true;
}

async function headOf({ filepath, getStream }: PictureFile): Promise<Metadata | null> {
  const picture = filepath ? sharp(filepath) : getStream().pipe(sharp());
  return picture.metadata().catch(() => null);
}

/** AVIF is a kind of HEIF, and is called so. */
function formatOf(head: Metadata | null): ImageFormat | undefined {
  const name = head?.format === 'heif' && head.compression === 'av1' ? 'avif' : head?.format;
  return IMAGE_FORMATS.find((format) => format === name);
}

/** A picture of several pages can't be turned, and no camera makes one. */
async function upright(file: PictureFile, quality: number): Promise<PictureFile> {
  const { filepath, tmpWorkingDirectory = '', hash } = file;
  const head = await headOf(file);
  const format = formatOf(head);
  if (!filepath || !head || !format) return file;
  const isAnimated = (head.pages ?? 1) > 1;
  const read = sharp(filepath, { animated: isAnimated, limitInputPixels: MAX_PIXELS });
  const target = join(tmpWorkingDirectory, `upright-${hash}`);
  const made = await (isAnimated ? read : read.autoOrient()).toFormat(format, { quality }).toFile(target);
  const isPlain = (head.orientation ?? 1) === 1 && !head.exif && !head.xmp;
  if (isPlain && made.size > (file.sizeInBytes ?? 0)) return file;
  return Object.assign({ ...file }, measured(made), { filepath: target, getStream: () => createReadStream(target) });
}

const measured = ({ width, height, pageHeight, size }: sharp.OutputInfo) => ({
  width,
  height: pageHeight ?? height,
  size: Math.round(size / 10) / 100,
  sizeInBytes: size,
});
