/** A number with its word in the form that the language has for it. */
import type { Language } from './errors';

/** In the order in which the forms are given. Source: Unicode CLDR, language plural rules */
const FORMS: Readonly<Record<Language, readonly Intl.LDMLPluralRule[]>> = { en: ['one', 'other'], ru: ['one', 'few', 'many'] };
const rules: Readonly<Record<Language, Intl.PluralRules>> = { en: new Intl.PluralRules('en'), ru: new Intl.PluralRules('ru') };

/** @param forms one and other in English; one, few and many in Russian: `1 заказ`, `2 заказа`, `5 заказов` */
export function counted(count: number, forms: readonly string[], language: Language): string {
  const form = FORMS[language].indexOf(rules[language].select(count));
  return `${count} ${forms[form] ?? forms.at(-1) ?? ''}`;
}
