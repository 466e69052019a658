/** A labelled line of a form, with its hint and what is wrong with it. */
import { useId } from 'preact/hooks';

interface Given {
  label: string;
  hint?: string;
  value: string;
  onValue: (value: string) => void;
  isLong?: boolean;
  /** Where the keyboard writes when the form comes. */
  isFirst?: boolean;
  type?: 'text' | 'email' | 'password';
  autoComplete?: 'name' | 'email' | 'username' | 'current-password';
  required?: boolean;
  maxLength?: number;
}

export function Field({ label, hint, value, onValue, isLong = false, isFirst = false, type = 'text', ...rest }: Given) {
  const id = useId();
  const shared = {
    id,
    value,
    dir: 'auto' as const,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    'data-first': isFirst ? '' : undefined,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {isLong ? (
        <textarea {...shared} {...rest} rows={3} onInput={({ currentTarget }) => onValue(currentTarget.value)} />
      ) : (
        <input {...shared} {...rest} {...({ type } as { type: 'text' })} onInput={({ currentTarget }) => onValue(currentTarget.value)} />
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
