/** One message: what was said, by whom, when, and how far it has come. Text stays text; only addresses can be pressed. */
import { urlAt } from '../talk/house';
import type { Unsent } from '../talk/outbox';
import { progressOf } from '../talk/thread';
import type { Mark, Said, Side } from '../talk/wire';
import { useShown } from './context';
import { ArrivedIcon, ClockIcon, FailedIcon, SentIcon } from './icons';
import { partsOf } from './links';
import { timeOf } from './times';

const Text = ({ of }: { of: string }) => (
  <p dir="auto">
    {partsOf(of).map(({ text, href }) =>
      href ? (
        <a href={href} target="_blank" rel="noopener noreferrer nofollow ugc">
          {text}
        </a>
      ) : (
        text
      ),
    )}
  </p>
);

export function Bubble({ message, mine, marks, hasName }: { message: Said; mine: Side; marks: readonly Mark[]; hasName: boolean }) {
  const { chat, words } = useShown();
  const { language } = chat.house;
  const { from, body, pictures, sentAt, kind, seq } = message;
  if (kind === 'event') return <li class="event">{message.words?.[language] ?? body}</li>;
  const isMine = from.side === mine;
  const name = from.name ?? words.house;
  const progress = isMine ? progressOf(seq, marks, mine) : null;
  return (
    <li class={isMine ? 'mine' : 'theirs'} data-seq={seq}>
      <span class={hasName && !isMine ? 'name' : 'unseen'} dir="auto">
        {isMine ? words.you : name}
      </span>
      <div class="bubble">
        {pictures.length > 0 && (
          <div class="pictures">
            {pictures.map(({ url, thumbnail, width, height, alternativeText }) => (
              <a href={urlAt(chat.house, url)} target="_blank" rel="noopener noreferrer">
                <img
                  src={urlAt(chat.house, thumbnail ?? url)}
                  alt={alternativeText || words.pictureOf(isMine ? words.you : name)}
                  width={width ?? undefined}
                  height={height ?? undefined}
                  loading="lazy"
                />
              </a>
            ))}
          </div>
        )}
        {body && <Text of={body} />}
        <span class="foot">
          <time dateTime={sentAt}>{timeOf(sentAt, language, navigator.languages)}</time>
          {progress && (
            <span class={`progress ${progress}`} title={words[progress]}>
              {progress === 'sent' ? <SentIcon /> : <ArrivedIcon />}
              <span class="unseen">{words[progress]}</span>
            </span>
          )}
        </span>
      </div>
    </li>
  );
}

export function UnsentBubble({ unsent: { clientId, body, pictures, fault } }: { unsent: Unsent }) {
  const { chat, words } = useShown();
  const state = fault === null ? words.waiting : words.failed;
  return (
    <li class="mine" data-unsent={clientId}>
      <span class="unseen">{words.you}</span>
      <div class="bubble waiting">
        {pictures > 0 && <p>{Array.from({ length: pictures }, (_none, at) => words.picture(at + 1)).join(', ')}</p>}
        {body && <Text of={body} />}
        <span class="foot">
          <span class="progress" title={state}>
            {fault === null ? <ClockIcon /> : <FailedIcon />}
            <span class="unseen">{state}</span>
          </span>
        </span>
      </div>
      {fault !== null && (
        <div class="failed">
          <span>{fault || words.failed}</span>
          <button type="button" class="link" onClick={() => chat.session()?.retry(clientId)}>
            {words.retry}
          </button>
          <button type="button" class="link" onClick={() => chat.session()?.drop(clientId)}>
            {words.drop}
          </button>
        </div>
      )}
    </li>
  );
}
