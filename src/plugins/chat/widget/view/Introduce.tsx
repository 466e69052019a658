/** Who has no account says a name, and how to be answered; the first message goes along. */
import { useState } from 'preact/hooks';
import { MAX_BODY } from '#domain/conversation/message';
import type { Introduction } from '../talk/chat';
import { draftName, NEW } from '../talk/take-along';
import { sentence, useChatState, useShown } from './context';
import { Field } from './Field';
import { useBusy } from './use-busy';

const WHO = 'introduction';
const DRAFT = draftName(NEW);

export function Introduce() {
  const { chat, words } = useShown();
  const { fault } = useChatState();
  const [who, introduce] = useState<Introduction>(() => chat.kept.get<Introduction>(WHO) ?? { name: '', email: '' });
  const [message, write] = useState(() => chat.kept.get<string>(DRAFT) ?? '');
  const { isBusy, refusal, submit } = useBusy(() => chat.introduce(who, message.trim()));
  const keepWho = (change: Partial<Introduction>): void => {
    const now = { ...who, ...change };
    introduce(now);
    chat.kept.set(WHO, now);
  };
  return (
    <form class="form" onSubmit={submit}>
      {fault ? <p class="notice">{sentence(words, fault)}</p> : <p class="greeting">{words.greeting}</p>}
      <Field
        label={words.name}
        value={who.name}
        onValue={(name) => keepWho({ name })}
        isFirst
        required
        maxLength={100}
        autoComplete="name"
      />
      <Field
        label={words.email}
        hint={words.emailHint}
        value={who.email}
        onValue={(email) => keepWho({ email })}
        type="email"
        autoComplete="email"
      />
      <Field
        label={words.message}
        value={message}
        onValue={(text) => {
          write(text);
          chat.kept.set(DRAFT, text);
        }}
        isLong
        required
        maxLength={MAX_BODY}
      />
      {refusal && (
        <p class="fault" role="alert">
          {sentence(words, refusal)}
        </p>
      )}
      <button type="submit" class="main" disabled={isBusy}>
        {words.start}
      </button>
      {chat.isOwnPage && (
        <button type="button" class="link" onClick={chat.askToSignIn}>
          {words.haveAccount}
        </button>
      )}
    </form>
  );
}
