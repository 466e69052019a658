/** The button and the window that it opens; on the house's own page the window alone. */
import { useEffect, useRef } from 'preact/hooks';
import { useChatState, useShown } from './context';
import { ChatIcon, CloseIcon } from './icons';
import { Panel } from './Panel';

const MOST_SHOWN = 99;

export function App({ isWholePage }: { isWholePage: boolean }) {
  const { chat, words } = useShown();
  const { isOpen, unread, latest } = useChatState();
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // Who closes it goes on where it was opened.
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const label = isOpen ? words.close : unread > 0 ? `${words.open}, ${words.unread(unread)}` : words.open;
  return (
    <>
      <div class="unseen" role="status">
        {latest && `${latest.from.name ?? words.house}: ${latest.words?.[chat.house.language] ?? latest.body ?? words.picture(1)}`}
      </div>
      {isOpen && <Panel isWholePage={isWholePage} />}
      {!isWholePage && (
        <button
          type="button"
          ref={button}
          class={isOpen ? 'launcher opened' : 'launcher'}
          aria-label={label}
          aria-expanded={isOpen}
          aria-haspopup="dialog"
          onClick={isOpen ? chat.close : chat.open}
        >
          {isOpen ? <CloseIcon /> : <ChatIcon />}
          {!isOpen && unread > 0 && <span class="badge">{unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}</span>}
        </button>
      )}
    </>
  );
}
