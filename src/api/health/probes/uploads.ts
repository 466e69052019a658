/** The folder of pictures: can be written to, and has room. */
import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';

/** Twenty of the largest uploads; below it somebody should look. */
const ROOM_BYTES = 100 * 1024 * 1024;

export type FolderState = 'up' | 'full' | 'down';
interface Room {
  /** Size of a block, all blocks, and those that are free for us. */
  bsize: number;
  blocks: number;
  bavail: number;
}

/** @param patience a network drive can hang for minutes, and so would the answer; in milliseconds */
export function askFolder(folder: string, patience: number): Promise<FolderState> {
  let timer: NodeJS.Timeout | undefined;
  const hangs = new Promise<FolderState>((resolve) => {
    timer = setTimeout(() => resolve('down'), patience);
  });
  const looked = access(folder, constants.W_OK)
    .then(() => statfs(folder))
    .then(roomState, (): FolderState => 'down');
  return Promise.race([looked, hangs]).finally(() => clearTimeout(timer));
}

/** A drive that counts no blocks says nothing of its room. */
export const roomState = ({ bsize, blocks, bavail }: Room): FolderState => (blocks > 0 && bsize * bavail < ROOM_BYTES ? 'full' : 'up');
