/** What the Content Manager calls the house's types, fields and choices: under the names by which Strapi looks them up. */
import en from './en.json';
import ru from './ru.json';

/** By language what one type is called, a file each in `types`; choices that several types share stand in the language's own file. */
export interface Names {
  types?: Readonly<Record<string, string>>;
  values?: Readonly<Record<string, string>>;
  /** By type, then by field; English labels stand in `config/panel.ts`. */
  fields?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  components?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By the English hint, as `config/panel.ts` has it. */
  hints?: Readonly<Record<string, string>>;
}

/** Strapi’s hook knows a field’s hint and not whose field it is. */
export const hintId = (hint: string): string => `content.hint: ${hint}`;

const found = import.meta.glob<{ default: Partial<Record<'en' | 'ru', Names>> }>('./types/*.json', { eager: true });
const ofTypes = Object.values(found).map((file) => file.default);

export const contentWords = {
  en: wordsOf([en, ...ofTypes.map((names) => names.en ?? {})]),
  ru: wordsOf([ru, ...ofTypes.map((names) => names.ru ?? {})]),
};

function wordsOf(names: readonly Names[]): Record<string, string> {
  const labels = (owners: NonNullable<Names['fields']>, place: string) =>
    Object.entries(owners).flatMap(([uid, fields]) =>
      Object.entries(fields).map(([field, label]) => [`content-manager.${place}.${uid}.${field}`, label] as const),
    );
  return Object.assign(
    {},
    ...names.map(({ types, values, fields = {}, components = {}, hints = {} }) => ({
      ...types,
      ...values,
      ...Object.fromEntries([...labels(fields, 'content-types'), ...labels(components, 'components')]),
      ...Object.fromEntries(Object.entries(hints).map(([hint, text]) => [hintId(hint), text])),
    })),
  ) as Record<string, string>;
}
