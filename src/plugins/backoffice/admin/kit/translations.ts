/** Gives the panel the words of a plugin: each place has a folder `words` with a file for each language, and nobody lists them. */

export type Texts = Record<string, string>;
type Files<File> = Readonly<Record<string, File>>;

/**
 * @param english by file, as `import.meta.glob` finds it: `./screens/orders/words/en.json`; every screen needs it
 * @param others loaded when the panel asks for their language
 */
export function translations(plugin: string, english: Files<Texts>, others: Files<() => Promise<Texts>>) {
  const textsOf = async (locale: string): Promise<Texts> => {
    const files = locale === 'en' ? Object.entries(english) : await loaded(others, locale);
    return Object.assign({}, ...files.map(([file, texts]) => prefixed(placeOf(plugin, file), texts))) as Texts;
  };
  return ({ locales }: { locales: string[] }) => Promise.all(locales.map(async (locale) => ({ locale, data: await textsOf(locale) })));
}

const loaded = (files: Files<() => Promise<Texts>>, locale: string): Promise<[string, Texts][]> =>
  Promise.all(
    Object.entries(files)
      .filter(([file]) => file.endsWith(`/${locale}.json`))
      .map(async ([file, load]): Promise<[string, Texts]> => [file, await load()]),
  );

/** `backoffice.orders`; a plugin's own words carry its name alone. */
const placeOf = (plugin: string, file: string): string => {
  const folder = file.split('/').at(-3);
  return !folder || folder === '.' ? plugin : `${plugin}.${folder}`;
};

const prefixed = (place: string, texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([word, text]) => [`${place}.${word}`, text]));
