/** A text as a QR code: as a small PNG for mails, which know no other picture everywhere, and as SVG for screens and printers. */
import { PNG } from 'pngjs';
import { create } from 'qrcode';

/** The white border without which scanners find nothing, in modules. Source: ISO/IEC 18004, 6.3.8 */
const QUIET = 4;
const PIXELS_PER_MODULE = 8;
const [BLACK, WHITE] = [0, 255];
/** A byte for each pixel; lines that repeat are smallest unfiltered and with zlib's usual strategy. Source: RFC 2083 (PNG), 2.4 */
const GREY = { colorType: 0, inputColorType: 0, inputHasAlpha: false, filterType: 0, deflateStrategy: 0 } as const;

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

export function qrPng(text: string): Buffer {
  const { size, isDark } = modulesOf(text);
  const width = size * PIXELS_PER_MODULE;
  const data = Buffer.alloc(width * width, WHITE);
  for (let at = 0; at < data.length; at += 1)
    if (isDark(Math.floor(at / width / PIXELS_PER_MODULE), Math.floor((at % width) / PIXELS_PER_MODULE))) data[at] = BLACK;
  return PNG.sync.write({ width, height: width, data }, GREY);
}
