/** What was said, the latest below: it stays in sight as long as nobody has gone up to read. */
import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Bubble, UnsentBubble } from './Bubble';
import { useChatState, useShown } from './context';
import { dayOf } from './times';

/** So near to the end that what comes shall be seen. */
const NEAR_PX = 80;

export function Thread() {
  const { chat, words } = useShown();
  const { language } = chat.house;
  const { thread, talk, marks, unsent, typing, hasEarlier, isOpen } = useChatState();
  const box = useRef<HTMLDivElement>(null);
  const end = useRef({ isNear: true, height: 0, first: 0, top: 0 });
  const mine = talk?.side ?? 'guest';
  const known = new Set(thread.messages.map(({ clientId }) => clientId));
  const waiting = unsent.filter(({ clientId }) => !known.has(clientId));
  const last = waiting.at(-1)?.clientId;
  const first = thread.messages[0]?.seq ?? 0;

  const goToEnd = (): void => void (box.current && (box.current.scrollTop = box.current.scrollHeight));
  useLayoutEffect(() => {
    const shown = box.current;
    if (!shown) return;
    if (first < end.current.first) shown.scrollTop += shown.scrollHeight - end.current.height;
    else if (end.current.isNear) goToEnd();
    end.current = { ...end.current, first, height: shown.scrollHeight };
  }, [thread, typing, waiting.length, first]);
  // What oneself has written one wants to see.
  useLayoutEffect(goToEnd, [last, isOpen]);
  useEffect(() => {
    const watched = new ResizeObserver(() => end.current.isNear && goToEnd());
    if (box.current) watched.observe(box.current);
    return () => watched.disconnect();
  }, []);

  /** Only who goes up has gone up: what has grown meanwhile leaves the same place further from the end. */
  const followed = (): void => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    const isNear = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    if (isNear || scrollTop < end.current.top) end.current.isNear = isNear;
    end.current.top = scrollTop;
  };

  return (
    <div class="thread" ref={box} tabIndex={0} role="region" aria-label={words.messages} onScroll={followed}>
      {hasEarlier && (
        <button type="button" class="link earlier" onClick={() => void chat.session()?.earlier()}>
          {words.earlier}
        </button>
      )}
      {!hasEarlier && thread.messages.length === 0 && waiting.length === 0 && <p class="greeting">{words.greeting}</p>}
      <ol onLoadCapture={() => end.current.isNear && goToEnd()}>
        {thread.messages.map((message, at) => {
          const before = thread.messages[at - 1];
          const day = dayOf(message.sentAt, { language, words });
          const isNewDay = !before || dayOf(before.sentAt, { language, words }) !== day;
          const isAnother =
            isNewDay || before.from.side !== message.from.side || before.from.name !== message.from.name || before.kind !== message.kind;
          return (
            <Fragment key={message.seq}>
              {isNewDay && <li class="day">{day}</li>}
              <Bubble message={message} mine={mine} marks={marks} hasName={isAnother} />
            </Fragment>
          );
        })}
        {waiting.map((entry) => (
          <UnsentBubble key={entry.clientId} unsent={entry} />
        ))}
      </ol>
      {typing !== null && <p class="typing">{words.typing(typing)}</p>}
    </div>
  );
}
