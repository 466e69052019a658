/** Where one writes: a draft that outlasts a reload, and up to four pictures, chosen, pasted or dropped. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { MAX_BODY } from '#domain/conversation/message';
import { PICTURE_TYPES } from '../talk/pictures';
import { draftName } from '../talk/take-along';
import { useShown } from './context';
import { PictureIcon, SendIcon } from './icons';
import { usePictures } from './use-pictures';

const isTouch = (): boolean => window.matchMedia('(pointer: coarse)').matches;

export function Composer() {
  const { chat, words } = useShown();
  const name = draftName(chat.conversation());
  const [body, write] = useState(() => chat.kept.get<string>(name) ?? '');
  const { pictures, add, remove, clear, fault } = usePictures();
  const field = useRef<HTMLTextAreaElement>(null);
  const files = useRef<HTMLInputElement>(null);

  useEffect(() => write(chat.kept.get<string>(name) ?? ''), [name]);
  const change = (text: string): void => {
    write(text);
    if (text) chat.kept.set(name, text);
    else chat.kept.remove(name);
    chat.session()?.typing(text !== '');
  };
  const send = (): void => {
    const text = body.trim();
    if (!text && pictures.length === 0) return;
    void chat.session()?.write(
      text,
      pictures.map(({ file }) => file),
    );
    change('');
    clear();
    field.current?.focus();
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void add(event.dataTransfer?.files);
      }}
    >
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      {pictures.length > 0 && (
        <ul class="chosen">
          {pictures.map(({ url }, at) => (
            <li key={url}>
              <img src={url} alt={words.picture(at + 1)} />
              <button type="button" aria-label={words.removePicture(at + 1)} onClick={() => remove(at)}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="row">
        <button type="button" class="icon" aria-label={words.addPictures} title={words.addPictures} onClick={() => files.current?.click()}>
          <PictureIcon />
        </button>
        <input
          ref={files}
          type="file"
          hidden
          multiple
          accept={PICTURE_TYPES.join(',')}
          onChange={({ currentTarget }) => {
            void add(currentTarget.files);
            currentTarget.value = '';
          }}
        />
        <textarea
          ref={field}
          data-first
          rows={1}
          dir="auto"
          maxLength={MAX_BODY}
          aria-label={words.write}
          placeholder={words.write}
          value={body}
          onInput={({ currentTarget }) => change(currentTarget.value)}
          onPaste={({ clipboardData }) => void add(clipboardData?.files)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing || isTouch()) return;
            event.preventDefault();
            send();
          }}
        />
        <button type="submit" class="icon send" aria-label={words.send} title={words.send} disabled={!body.trim() && pictures.length === 0}>
          <SendIcon />
        </button>
      </div>
    </form>
  );
}
