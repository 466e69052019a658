/** A text as a QR code: as a small PNG for mails, which know no other picture everywhere, and as SVG for screens and printers. */
import { crc32, deflateSync } from 'node:zlib';
import { create } from 'qrcode';

/** The white border without which scanners find nothing, in modules. Source: ISO/IEC 18004, 6.3.8 */
const QUIET = 4;
const PIXELS_PER_MODULE = 8;

interface Modules {
  size: number;
  isDark: (row: number, column: number) => boolean;
}

/** A quarter of it may be dirty or torn. */
function modulesOf(text: string): Modules {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  const isInside = (at: number): boolean => at >= QUIET && at < modules.size + QUIET;
  return {
    size: modules.size + 2 * QUIET,
    isDark: (row, column) => isInside(row) && isInside(column) && modules.get(row - QUIET, column - QUIET) === 1,
  };
}

export function qrSvg(text: string): string {
  const { size, isDark } = modulesOf(text);
  const rows = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_module, column) => (isDark(row, column) ? `M${column} ${row}h1v1h-1z` : '')).join(''),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="320" height="320" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${rows.join('')}"/></svg>`;
}

/** One bit for each pixel, 1 = white. Source: RFC 2083 (PNG) */
export function qrPng(text: string): Buffer {
  const { size, isDark } = modulesOf(text);
  const width = size * PIXELS_PER_MODULE;
  const line = (row: number): Buffer => {
    const bytes = Buffer.alloc(1 + Math.ceil(width / 8));
    for (let x = 0; x < width; x += 1)
      if (!isDark(row, Math.floor(x / PIXELS_PER_MODULE))) bytes[1 + (x >> 3)] = (bytes[1 + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    return bytes;
  };
  const lines = Array.from({ length: size }, (_, row) => line(row)).flatMap((bytes) => Array<Buffer>(PIXELS_PER_MODULE).fill(bytes));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
