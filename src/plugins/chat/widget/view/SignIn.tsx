/** On the house's own page: the conversation of an account is for whoever signs in to it. */
import { useState } from 'preact/hooks';
import { sentence, useChatState, useShown } from './context';
import { Field } from './Field';
import { useBusy } from './use-busy';

export function SignIn() {
  const { chat, words } = useShown();
  const { fault } = useChatState();
  const [identifier, setIdentifier] = useState('');
  const [password, setPassword] = useState('');
  const { isBusy, refusal, submit } = useBusy(() => chat.signIn(identifier.trim(), password));
  return (
    <form class="form" onSubmit={submit}>
      <p class="notice">{sentence(words, fault ?? 'signInHint')}</p>
      <Field label={words.identifier} value={identifier} onValue={setIdentifier} isFirst required autoComplete="username" />
      <Field label={words.password} value={password} onValue={setPassword} type="password" required autoComplete="current-password" />
      {refusal && (
        <p class="fault" role="alert">
          {sentence(words, refusal)}
        </p>
      )}
      <button type="submit" class="main" disabled={isBusy}>
        {words.signIn}
      </button>
      <button type="button" class="link" onClick={chat.askForName}>
        {words.noAccount}
      </button>
    </form>
  );
}
