/** What the Content Manager calls the house's types, fields and choices: under the names by which Strapi looks them up. */
import en from './en.json';
import ru from './ru.json';

interface Names {
  types: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string>>;
  /** By type, then by field; English labels stand in `config/panel.ts`. */
  fields?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  components?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const contentWords = { en: wordsOf(en), ru: wordsOf(ru) };

function wordsOf({ types, values, fields = {}, components = {} }: Names): Record<string, string> {
  const labels = (owners: NonNullable<Names['fields']>, place: string) =>
    Object.entries(owners).flatMap(([uid, names]) =>
      Object.entries(names).map(([field, label]) => [`content-manager.${place}.${uid}.${field}`, label]),
    );
  return { ...types, ...values, ...Object.fromEntries([...labels(fields, 'content-types'), ...labels(components, 'components')]) };
}
