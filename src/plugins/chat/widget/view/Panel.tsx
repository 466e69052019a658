/** The window: whose house it is and whether somebody is there, what was said, where one writes. */
import { useEffect, useRef } from 'preact/hooks';
import { Composer } from './Composer';
import { sentence, useChatState, useShown } from './context';
import { CloseIcon, LeaveIcon, SoundIcon } from './icons';
import { Introduce } from './Introduce';
import { Rating } from './Rating';
import { SignIn } from './SignIn';
import { Thread } from './Thread';
import type { Talk } from '../talk/wire';
import { useFocusWithin } from './use-focus-within';
import type { Words } from './words';

/** With whom, and about which order. */
function titleOf({ kind, side, guest, partner, venue, order }: Talk, { title }: Words): string {
  const other = kind === 'support' ? venue : side === 'partner' ? guest : partner;
  return [other?.name ?? title, order?.number].filter(Boolean).join(' · ');
}

export function Panel({ isWholePage }: { isWholePage: boolean }) {
  const { chat, words } = useShown();
  const { step, talk, connection, areOthersHere, hasSound, fault } = useChatState();
  const panel = useRef<HTMLElement>(null);
  const hasTab = useFocusWithin(panel, isWholePage);
  // Somebody looks at it from now on.
  useEffect(() => chat.session()?.look(), [step]);
  const isWorking = step === 'talk' && connection !== 'live';
  const where = isWorking ? (connection === 'cut' ? null : words.connecting) : areOthersHere ? words.here : words.away;
  const isRateable = talk?.status === 'closed' && talk.kind === 'support';
  const Heading = isWholePage ? 'h1' : 'h2';
  return (
    <section
      ref={panel}
      class={isWholePage ? 'panel whole' : 'panel'}
      role={isWholePage ? undefined : 'dialog'}
      aria-label={words.title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isWholePage && !event.isComposing) chat.close();
        hasTab(event);
      }}
    >
      <header>
        <div>
          <Heading>{talk ? titleOf(talk, words) : words.title}</Heading>
          {where && <p class={areOthersHere && !isWorking ? 'here' : undefined}>{where}</p>}
        </div>
        {step === 'talk' && (
          <>
            <button
              type="button"
              class="icon"
              aria-pressed={hasSound}
              aria-label={hasSound ? words.soundOn : words.soundOff}
              title={hasSound ? words.soundOn : words.soundOff}
              onClick={() => chat.setSound(!hasSound)}
            >
              <SoundIcon isOn={hasSound} />
            </button>
            <button type="button" class="icon" aria-label={words.signOut} title={words.signOut} onClick={chat.signOut}>
              <LeaveIcon />
            </button>
          </>
        )}
        {!isWholePage && (
          <button type="button" class="icon" aria-label={words.close} title={words.close} onClick={chat.close}>
            <CloseIcon />
          </button>
        )}
      </header>
      {step === 'talk' && connection === 'cut' && (
        <p class="cut" role="status">
          {words.cut}
        </p>
      )}
      {step === 'talk' && fault && (
        <p class="cut" role="alert">
          {sentence(words, fault)}
        </p>
      )}
      {step === 'introduce' && <Introduce />}
      {step === 'signIn' && <SignIn />}
      {step === 'talk' && (
        <>
          <Thread />
          {isRateable && <Rating rating={talk.rating} />}
          <Composer />
        </>
      )}
    </section>
  );
}
