/** The panel wears the house's name, mark and languages, and leaves Strapi's own tours and news out. */
import type { StrapiApp } from '@strapi/strapi/admin';
import { spokenHints } from './content/hints';
import { readableColumns } from './content/list-cells';
import strapiRu from './content/strapi-ru.json';
import { contentWords } from './content/words';
import mark from './extensions/samovar.svg';

const en = {
  'app.components.LeftMenu.navbrand.title': 'Samovar',
  'app.components.LeftMenu.navbrand.workplace': 'The house at work',
  'Auth.form.welcome.title': 'Welcome to Samovar',
  'Auth.form.welcome.subtitle': 'Log in to look after the house',
  'HomePage.header.title': 'Hello, {name}',
  'HomePage.header.subtitle': 'Here is the house at a glance',
  'app.components.ToggleCheckbox.on-label': 'Yes',
  'app.components.ToggleCheckbox.off-label': 'No',
  ...contentWords.en,
};
const ru = {
  'app.components.LeftMenu.navbrand.title': 'Самовар',
  'app.components.LeftMenu.navbrand.workplace': 'Дом за работой',
  'Auth.form.welcome.title': 'Добро пожаловать в «Самовар»',
  'Auth.form.welcome.subtitle': 'Войдите, чтобы вести дела дома',
  'HomePage.header.title': 'Здравствуйте, {name}',
  'HomePage.header.subtitle': 'Дом с первого взгляда',
  ...strapiRu,
  ...contentWords.ru,
};

/** Strapi shows the rail from 1080 on; a tablet by the pass is 1024 wide, and the staff's screens must not hide in a menu there. */
const roomy = { breakpoints: { large: '@media(min-width: 1000px)' } };

export default {
  config: {
    auth: { logo: mark },
    menu: { logo: mark },
    locales: ['ru'],
    theme: { light: roomy, dark: roomy },
    translations: { en, ru },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    app.widgets.register((widgets) => [
      ...widgets.filter(isOurs),
      ...widgets.filter((widget) => !isOurs(widget) && !NEEDLESS.includes(widget.id)),
    ]);
  },
  bootstrap(app: StrapiApp) {
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', readableColumns);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', spokenHints);
    nameTheWindow();
    endTheTour();
  },
};

/** Home page parts about drafts, which the house has none of, about rows by their numbers, about how it is built, and about renting servers. */
const NEEDLESS = ['deploy-now', 'last-published-entries', 'last-edited-entries', 'chart-entries', 'key-statistics'];
const isOurs = ({ pluginId }: { pluginId?: string }): boolean => pluginId === 'backoffice';

/** Strapi writes its own name behind each page's. */
function nameTheWindow(): void {
  const rename = () => {
    const title = document.title.replace(/\bStrapi( Admin)?\b/, 'Samovar');
    if (title !== document.title) document.title = title;
  };
  new MutationObserver(rename).observe(document.head, { childList: true, subtree: true, characterData: true });
  rename();
}

/** The guided tour is about building content types, the banner about Strapi's own news; nobody needs them here. */
function endTheTour(): void {
  const tour = { tours: {}, completedActions: [], hidden: true, ...stored(TOUR), enabled: false };
  localStorage.setItem(TOUR, JSON.stringify(tour));
  for (const installation of ['undefined', 'false']) localStorage.setItem(`${BANNER}:${installation}`, 'true');
}

const TOUR = 'STRAPI_GUIDED_TOUR';
const BANNER = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false';

function stored(key: string): object {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as object;
  } catch {
    return {};
  }
}
