/** Several values out of a list, by their names and not their codes. */
import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { choiceWord } from '../kit/words';
import { valueOf, type InputProps } from './input';
import { useWords } from './words';

export default function Choices({
  name,
  label,
  labelAction,
  hint,
  required,
  disabled,
  error,
  value,
  attribute,
  onChange,
}: InputProps<string[]>) {
  const words = useWords();
  const chosen = valueOf(value, []);
  const choices = attribute?.options?.choices ?? [];
  return (
    <Field.Root name={name} hint={hint} error={error} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <MultiSelect
        value={chosen}
        disabled={disabled}
        placeholder={words('choices.placeholder')}
        clearLabel={words('search.clear')}
        onClear={() => onChange(name, [])}
        onChange={(next: string[]) =>
          onChange(
            name,
            choices.filter((choice) => next.includes(choice)),
          )
        }
        withTags
      >
        {choices.map((choice) => (
          <MultiSelectOption key={choice} value={choice}>
            {choiceWord(words, choice)}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
