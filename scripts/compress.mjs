/** Beside each of the panel's files its compressed twins, made once at the build: who takes gzip or Brotli gets them without anybody's work. */
import fs from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesBelow } from './build-inputs.mjs';

const COMPRESSIBLE = /\.(?:js|css|json|svg|html|txt)$/;
/** Below this a packet carries it anyhow. */
const WORTH_BYTES = 1400;
const AT_ONCE = 8;

/** Not the best of eleven: a tenth of the time, a few hundredths more bytes. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } };

/** @type {[string, (text: Buffer) => Promise<Buffer>][]} */
const TWINS = [
  ['.gz', (text) => promisify(gzip)(text, { level: 7 })],
  ['.br', (text) => promisify(brotliCompress)(text, BROTLI)],
];

/** @param {string} folder */
export async function compress(folder) {
  const files = filesBelow(folder).filter((file) => COMPRESSIBLE.test(file) && fs.statSync(file).size >= WORTH_BYTES);
  for (let at = 0; at < files.length; at += AT_ONCE) await Promise.all(files.slice(at, at + AT_ONCE).map(compressFile));
}

/** @param {string} file */
async function compressFile(file) {
  const text = fs.readFileSync(file);
  for (const [ending, compressed] of TWINS) fs.writeFileSync(`${file}${ending}`, await compressed(text));
}
