/** The code of a ticket as a picture: every module where it belongs, small, and the same each time. */
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { create } from 'qrcode';
import { qrPng, qrSvg } from '#platform/files/qr-code';

const code = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);

it('shows every module of the code in eight by eight pixels, within a quiet border', () => {
  fc.assert(
    fc.property(code, (text) => {
      const { modules } = create(text, { errorCorrectionLevel: 'Q' });
      const { width, height, data } = PNG.sync.read(qrPng(text));
      expect([width, height]).toEqual([(modules.size + 8) * 8, (modules.size + 8) * 8]);
      const wrong: string[] = [];
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1) {
          const [row, column] = [Math.floor(y / 8) - 4, Math.floor(x / 8) - 4];
          const isInside = Math.min(row, column) >= 0 && Math.max(row, column) < modules.size;
          const isDark = isInside && modules.get(row, column) === 1;
          if (data.readUInt32BE(4 * (y * width + x)) !== (isDark ? 0x000000ff : 0xffffffff)) wrong.push(`${x},${y}`);
        }
      expect(wrong).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

it('is the same each time and smaller than a kilobyte; on screens it has as many modules', () => {
  const text = '7K2M-Q0ZD-1ABC-9XYZ';
  expect(qrPng(text).equals(qrPng(text))).toBe(true);
  expect(qrPng(text).length).toBeLessThan(1024);
  expect(qrSvg(text)).toContain(`viewBox="0 0 ${create(text, { errorCorrectionLevel: 'Q' }).modules.size + 8} `);
});
