/** Every place of the panel says the same in every language, and nothing that the kit says already. */
import fs from 'node:fs';
import path from 'node:path';

type Words = Readonly<Record<string, string>>;
const { SCREENS } = require('../../src/plugins/backoffice/admin/screens') as {
  SCREENS: readonly { name: string; page?: unknown; widget?: { opens?: string } }[];
};

const plugins = path.resolve(__dirname, '../../src/plugins');
const places = ['backoffice', 'kafka'].flatMap((plugin) => wordFolders(path.join(plugins, plugin, 'admin')));

function wordFolders(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => (name === 'words' ? [path.join(folder, name)] : wordFolders(path.join(folder, name))));
}

const read = (folder: string, language: string): Words =>
  JSON.parse(fs.readFileSync(path.join(folder, `${language}.json`), 'utf8')) as Words;
const languagesOf = (folder: string): string[] =>
  fs
    .readdirSync(folder)
    .map((file) => path.parse(file).name)
    .sort();
const nameOf = (folder: string): string => path.relative(plugins, folder);
/** What a plural says in braces (`one {a guest}`) is a text, no blank. */
const BLANK = /(?<!(?:one|few|many|other|=\d+) )\{(\w+)[,}]/g;
const blanksIn = (text: string): string[] => [...new Set([...text.matchAll(BLANK)].map(([, blank]) => blank as string))].sort();
const ofScreen = (name: string): Words => read(path.join(plugins, 'backoffice/admin/screens', name, 'words'), 'en');

it('is said in the same languages everywhere', () => {
  expect(places.length).toBeGreaterThan(5);
  for (const place of places) expect([nameOf(place), languagesOf(place)]).toEqual([nameOf(place), ['en', 'ru']]);
});

it.each(places.map((place) => [nameOf(place), place]))('has the same words with the same blanks in %s', (_name, place) => {
  const english = read(place, 'en');
  for (const language of languagesOf(place)) {
    const words = read(place, language);
    expect(Object.keys(words)).toEqual(Object.keys(english));
    for (const [word, text] of Object.entries(english)) expect([word, blanksIn(words[word] ?? '')]).toEqual([word, blanksIn(text)]);
  }
});

it('never says otherwise what the kit says', () => {
  const [kit] = places.filter((place) => place.endsWith(path.join('kit', 'words')));
  const shared = read(kit ?? '', 'en');
  const others = places.filter((place) => place !== kit);
  expect(others.flatMap((place) => Object.keys(read(place, 'en')).filter((word) => word in shared))).toEqual([]);
});

it('names every screen, kindly to those who may not see it, too', () => {
  const wanted = SCREENS.flatMap(({ name, page, widget }) => {
    const words = [
      ...(page ? ['title', 'noRight.title', 'noRight.text'] : []),
      ...(widget ? ['widget.title'] : []),
      ...(widget?.opens ? ['widget.open'] : []),
    ];
    return words.filter((word) => !(word in ofScreen(name))).map((word) => `${name}: ${word}`);
  });
  expect(wanted).toEqual([]);
});
