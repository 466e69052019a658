/** A record's texts in other languages, one tab a language; stored as {"ru": {"name": "…"}}. */
import * as React from 'react';
import { Box, Field, Flex, Tabs, Textarea, TextInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { valueOf, type InputProps } from './input';
import { useWords, wordOr } from './words';

type Texts = Record<string, string | null>;
type Translated = Record<string, Texts>;

/** Beside English, which the record's own fields hold. */
const LANGUAGES = ['ru', 'de'];
const LONG = ['description', 'about', 'terms'];
const FIELDS = ['name', 'description'];

export default function Translations({
  name,
  label,
  labelAction,
  hint,
  error,
  disabled,
  value,
  attribute,
  onChange,
}: InputProps<Translated>) {
  const words = useWords();
  const { locale } = useIntl();
  const translated = valueOf<Translated>(value, {});
  const languages = [...new Set([...LANGUAGES, ...Object.keys(translated)])];
  const fields = attribute?.options?.fields ?? FIELDS;
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const change = (language: string, field: string, text: string) => onChange(name, withText(translated, { language, field, text }));
  return (
    <Field.Root name={name} hint={hint} error={error}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Tabs.Root defaultValue={languages[0]} variant="simple">
        <Tabs.List aria-label={typeof label === 'string' ? label : words('translations.label')}>
          {languages.map((language) => (
            <Tabs.Trigger key={language} value={language}>
              {names.of(language)}
              {translated[language] ? ' ✓' : ''}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {languages.map((language) => (
          <Tabs.Content key={language} value={language}>
            <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
              {fields.map((field) => (
                <Text
                  key={field}
                  label={wordOr(words, `field.${field}`, field)}
                  name={`${name}.${language}.${field}`}
                  isLong={LONG.includes(field)}
                  language={language}
                  disabled={disabled}
                  value={translated[language]?.[field] ?? ''}
                  onChange={(text) => change(language, field, text)}
                />
              ))}
            </Flex>
          </Tabs.Content>
        ))}
      </Tabs.Root>
      <Box paddingTop={1}>
        <Field.Hint />
        <Field.Error />
      </Box>
    </Field.Root>
  );
}

interface TextProps {
  label: string;
  name: string;
  language: string;
  isLong: boolean;
  disabled: boolean | undefined;
  value: string;
  onChange: (text: string) => void;
}

function Text({ label, name, language, isLong, disabled, value, onChange }: TextProps) {
  const props = {
    lang: language,
    disabled,
    value,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.target.value),
  };
  return (
    <Field.Root name={name}>
      <Field.Label>{label}</Field.Label>
      {isLong ? <Textarea {...props} /> : <TextInput {...props} />}
    </Field.Root>
  );
}

/** Emptied texts leave no trace: the original stands in again. */
function withText(translated: Translated, { language, field, text }: { language: string; field: string; text: string }): Translated | null {
  const { [field]: _old, ...others } = translated[language] ?? {};
  const texts = text ? { ...others, [field]: text } : others;
  const { [language]: _before, ...rest } = translated;
  const next = Object.keys(texts).length > 0 ? { ...rest, [language]: texts } : rest;
  return Object.keys(next).length > 0 ? next : null;
}
