/** Every notice of the house: each file of `notices` is one, so that whoever adds a file adds a notice. */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Unnamed, WordedNotice } from './notice';

const FOLDER = path.join(__dirname, '..', 'notices');
const load = createRequire(__filename);

export const NOTICES: readonly WordedNotice[] = readdirSync(FOLDER)
  .filter((file) => /^[a-z-]+\.[jt]s$/.test(file))
  .map(read)
  .sort((one, other) => one.rank - other.rank || (one.name < other.name ? -1 : 1));

const BY_NAME: ReadonlyMap<string, WordedNotice> = new Map(NOTICES.map((notice) => [notice.name, notice]));

/** Messages outlive notices: an earlier release may have written some that this one doesn't know. */
export const findNotice = (name: string): WordedNotice | undefined => BY_NAME.get(name);

/** @throws Error where there is none. */
export function noticeNamed(name: string): WordedNotice {
  const found = findNotice(name);
  if (!found) throw new Error(`There is no notice “${name}”`);
  return found;
}

function read(file: string): WordedNotice {
  const { default: notice } = load(path.join(FOLDER, file)) as { default?: Unnamed };
  if (!notice) throw new Error(`notices/${file} exports no notice`);
  return { ...notice, name: path.parse(file).name };
}
