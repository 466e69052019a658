/** Pictures before they leave: those that the house takes, and no larger than anybody looks at them. */

export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];
const MAX_BYTES = 5 * 1024 * 1024;
/** A form of four stays below what the house reads at once. */
const SMALL_BYTES = 1024 * 1024;
const MAX_SIDE = 2000;

export const isPicture = ({ type }: Blob): boolean => PICTURE_TYPES.includes(type);

/** @returns null for what is no picture, or too large to be taken */
export async function madeReady(file: Blob): Promise<Blob | null> {
  if (!isPicture(file)) return null;
  if (file.size <= SMALL_BYTES) return file;
  const smaller = await shrunk(file).catch(() => null);
  const picture = smaller && smaller.size < file.size ? smaller : file;
  return picture.size <= MAX_BYTES ? picture : null;
}

async function shrunk(file: Blob): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const paint = canvas.getContext('2d');
  if (!paint) return null;
  // What was translucent lies on white.
  paint.fillStyle = '#fff';
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
}
