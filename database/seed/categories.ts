/** The eight sections of the menu, in the order in which a day and a meal go. */
import type { SeedCategory } from './types';

export const categories: SeedCategory[] = [
  {
    slug: 'breakfast',
    name: 'Breakfast',
    description: 'Slow mornings with curd cakes, blini and eggs from the farm. Served until eleven.',
    image: 'category-breakfast.webp',
    rank: 1,
    translations: {
      ru: { name: 'Завтраки', description: 'Неспешное утро: сырники, блины и деревенские яйца. Подаём до одиннадцати.' },
    },
  },
  {
    slug: 'soups',
    name: 'Soups',
    description: 'Broths that simmer overnight, in deep bowls, with sour cream and dill.',
    image: 'category-soups.webp',
    rank: 2,
    translations: {
      ru: { name: 'Супы', description: 'Бульоны, что томятся всю ночь, — в глубоких мисках, со сметаной и укропом.' },
    },
  },
  {
    slug: 'dumplings',
    name: 'Pelmeni & dumplings',
    description: 'Folded by hand every morning at the long table by the window.',
    image: 'category-dumplings.webp',
    rank: 3,
    translations: {
      ru: { name: 'Пельмени и вареники', description: 'Лепим вручную каждое утро за длинным столом у окна.' },
    },
  },
  {
    slug: 'mains',
    name: 'Mains',
    description: 'From the stove, the clay oven and the charcoal grill.',
    image: 'category-mains.webp',
    rank: 4,
    translations: { ru: { name: 'Горячие блюда', description: 'С плиты, из печи и с углей.' } },
  },
  {
    slug: 'bakery',
    name: 'Pirozhki & bakery',
    description: 'Pies, open pies and dark rye, out of the oven all day long.',
    image: 'category-bakery.webp',
    rank: 5,
    translations: { ru: { name: 'Пирожки и выпечка', description: 'Пирожки, расстегаи и ржаной хлеб — из печи весь день.' } },
  },
  {
    slug: 'salads',
    name: 'Salads & zakuski',
    description: 'The cold table: for sharing, for starting, for one more toast.',
    image: 'category-salads.webp',
    rank: 6,
    translations: { ru: { name: 'Салаты и закуски', description: 'Холодный стол: на компанию, для начала, под ещё один тост.' } },
  },
  {
    slug: 'desserts',
    name: 'Desserts',
    description: 'Honey cake, crisp layers, meringue and proper ice cream.',
    image: 'category-desserts.webp',
    rank: 7,
    translations: { ru: { name: 'Десерты', description: 'Медовик, хрустящие коржи, безе и настоящий пломбир.' } },
  },
  {
    slug: 'tea-and-coffee',
    name: 'Tea & coffee',
    description: 'From the samovar, from the espresso machine, and cold from the cellar.',
    image: 'category-tea-and-coffee.webp',
    rank: 8,
    translations: { ru: { name: 'Чай и кофе', description: 'Из самовара, из кофемашины и холодное из погреба.' } },
  },
];
