/** The pictures chosen for the next message. */
import { useState } from 'preact/hooks';
import { MAX_PICTURES } from '#domain/conversation/message';
import { madeReady } from '../talk/pictures';
import { useShown } from './context';

export interface Chosen {
  file: Blob;
  url: string;
}

export function usePictures() {
  const { words } = useShown();
  const [pictures, choose] = useState<readonly Chosen[]>([]);
  const [fault, tell] = useState<string | null>(null);

  async function add(files: Iterable<File> | null | undefined): Promise<void> {
    const given = [...(files ?? [])];
    if (given.length === 0) return;
    const ready = await Promise.all(given.map(madeReady));
    const taken = ready.filter((file) => file !== null).map((file) => ({ file, url: URL.createObjectURL(file) }));
    const all = [...pictures, ...taken];
    choose(all.slice(0, MAX_PICTURES));
    for (const { url } of all.slice(MAX_PICTURES)) URL.revokeObjectURL(url);
    tell(ready.includes(null) ? words.notPictures : all.length > MAX_PICTURES ? words.tooMany(MAX_PICTURES) : null);
  }
  const remove = (which: number): void => {
    const gone = pictures[which];
    if (gone) URL.revokeObjectURL(gone.url);
    choose(pictures.filter((_picture, at) => at !== which));
    tell(null);
  };
  const clear = (): void => {
    for (const { url } of pictures) URL.revokeObjectURL(url);
    choose([]);
    tell(null);
  };
  return { pictures, add, remove, clear, fault };
}
