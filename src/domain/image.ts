/** A picture is what its first bytes say, not what its name or its sender says; and no larger than a camera makes them, however small its file is. */
import { fieldError } from './errors';

export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

/** How many bytes `imageTypeOf` wants to see. */
export const SIGNATURE_BYTES = 32;

const asText = (bytes: Uint8Array, start: number, end: number): string => String.fromCharCode(...bytes.subarray(start, end));

/**
 * @returns the picture's type, or null for anything else.
 * Signatures: JPEG (ITU T.81, SOI + marker), PNG (W3C PNG, section 5.2), WebP (RIFF container), AVIF (ISO BMFF `ftyp` with an avif or avis brand).
 */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (asText(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n') return 'image/png';
  if (asText(bytes, 0, 4) === 'RIFF' && asText(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (asText(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(asText(bytes, 8, SIGNATURE_BYTES))) return 'image/avif';
  return null;
}

/** As decoders name them. */
export const IMAGE_FORMATS = ['jpeg', 'png', 'webp', 'avif'] as const;
export type ImageFormat = (typeof IMAGE_FORMATS)[number];

/** 40 megapixels: any phone's camera, and 160 MB of memory when decoded. */
export const MAX_PIXELS = 40_000_000;

/** @param pages of a picture that moves: all of them are decoded @throws DomainError `upload.too_many_pixels`. */
export function checkPixels(file: string, { width, height, pages }: { width: number; height: number; pages: number }): void {
  if (width * height * pages <= MAX_PIXELS) return;
  throw fieldError('upload.too_many_pixels', 'files', { file, width, height, pages, max: MAX_PIXELS / 1_000_000 });
}
