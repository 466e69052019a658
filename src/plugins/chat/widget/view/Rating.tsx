/** After the talk: how it was. */
import { useState } from 'preact/hooks';
import { sentence, useShown } from './context';
import { Field } from './Field';
import { StarIcon } from './icons';
import { useBusy } from './use-busy';

const STARS = [1, 2, 3, 4, 5];

export function Rating({ rating }: { rating: number | null }) {
  const { chat, words } = useShown();
  const [chosen, choose] = useState(0);
  const [text, write] = useState('');
  const { isBusy, refusal, submit } = useBusy(async () => (await chat.session()?.rate(chosen, text.trim())) ?? null);
  if (rating !== null)
    return (
      <p class="rating" role="status">
        {words.rated}
      </p>
    );
  return (
    <form class="rating" onSubmit={submit}>
      <fieldset>
        <legend>{words.rate}</legend>
        <div class="stars">
          {STARS.map((count) => (
            <label class={count <= chosen ? 'lit' : undefined}>
              <input
                type="radio"
                name="rating"
                class="unseen"
                aria-label={words.stars(count)}
                checked={count === chosen}
                onChange={() => choose(count)}
              />
              <StarIcon />
            </label>
          ))}
        </div>
      </fieldset>
      {chosen > 0 && (
        <>
          <Field label={words.rateText} value={text} onValue={write} maxLength={1000} />
          <button type="submit" class="main" disabled={isBusy}>
            {words.rateSend}
          </button>
        </>
      )}
      {refusal && (
        <p class="fault" role="alert">
          {sentence(words, refusal)}
        </p>
      )}
    </form>
  );
}
