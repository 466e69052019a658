/** The choices that several dishes offer: how much, with which milk, which sauce. */
import type { SeedOption, SeedOptionGroup } from '../types';

const option = (name: string, ru: string, priceDelta = 0): SeedOption => ({ name, priceDelta, translations: { ru: { name: ru } } });
const usual = (name: string, ru: string): SeedOption => ({ ...option(name, ru), isDefault: true });
const one = (name: string, ru: string, options: SeedOption[]): SeedOptionGroup => ({
  name,
  min: 1,
  max: 1,
  options,
  translations: { ru: { name: ru } },
});
const upTo = (max: number, name: string, ru: string, options: SeedOption[]): SeedOptionGroup => ({
  name,
  min: 0,
  max,
  options,
  translations: { ru: { name: ru } },
});

export const EGG_STYLE = one('Eggs', 'Яйца', [
  usual('Fried', 'Глазунья'),
  option('Scrambled', 'Скрэмбл'),
  option('Omelette', 'Омлет', 0.5),
  option('Poached', 'Пашот', 0.8),
]);

export const EGG_EXTRAS = upTo(3, 'Extras', 'Добавки', [
  option('Bacon', 'Бекон', 2.2),
  option('Smoked salmon', 'Копчёный лосось', 3.9),
  option('Mushrooms', 'Грибы', 1.8),
  option('Grilled cheese', 'Жареный сыр', 2.4),
]);

export const SWEET_TOPPING = one('Topping', 'К сырникам', [
  usual('Sour cream', 'Сметана'),
  option('Berry sauce', 'Ягодный соус'),
  option('Condensed milk', 'Сгущёнка'),
  option('Forest honey', 'Лесной мёд', 0.9),
]);

export const BLINI_FILLING = upTo(2, 'With', 'С чем', [
  option('Red caviar', 'Красная икра', 6.9),
  option('Raspberry jam', 'Малиновое варенье', 1.2),
  option('Curd cheese', 'Творог', 1.6),
]);

export const PORRIDGE_MILK = one('Cooked in', 'На чём варить', [
  usual('Oat drink', 'Овсяное молоко'),
  option('Cow’s milk', 'Коровье молоко'),
  option('Water', 'Вода'),
]);

export const SOUP_SIZE = one('Portion', 'Порция', [
  option('Small, 250 ml', 'Малая, 250 мл', -2),
  usual('Regular, 400 ml', 'Обычная, 400 мл'),
  option('Large, 600 ml', 'Большая, 600 мл', 2.5),
]);

export const PELMENI_COUNT = one('How many', 'Сколько', [usual('Fifteen', 'Пятнадцать'), option('Twenty-five', 'Двадцать пять', 4.5)]);

export const PELMENI_SAUCE = {
  ...upTo(2, 'Sauce', 'Соус', [
    usual('Sour cream', 'Сметана'),
    option('Butter and pepper', 'Масло и перец'),
    option('Vinegar and mustard', 'Уксус и горчица'),
    option('Adjika', 'Аджика', 0.8),
  ]),
  min: 1,
};

export const KHINKALI_COUNT = one('How many', 'Сколько', [usual('Five', 'Пять'), option('Seven', 'Семь', 5), option('Ten', 'Десять', 12)]);

export const SIDE = one('Side', 'Гарнир', [
  usual('Mashed potatoes', 'Картофельное пюре'),
  option('Buckwheat', 'Гречка'),
  option('Fried potatoes with dill', 'Жареная картошка с укропом', 0.5),
  option('Green salad', 'Зелёный салат', 0.9),
]);

export const GRILL_SAUCE = upTo(2, 'Sauce', 'Соус', [
  usual('Adjika', 'Аджика'),
  option('Tkemali', 'Ткемали', 1.2),
  option('Garlic yoghurt', 'Чесночный йогурт', 1),
]);

export const CAESAR_WITH = one('With', 'С чем', [
  usual('Chicken', 'С курицей'),
  option('Prawns', 'С креветками', 4.5),
  option('Without meat', 'Без мяса', -2.5),
]);

export const SCOOPS = {
  ...upTo(3, 'Scoops', 'Шарики', [
    usual('Vanilla plombir', 'Ванильный пломбир'),
    option('Strawberry', 'Клубничное', 2.2),
    option('Chocolate', 'Шоколадное', 2.2),
    option('Blackcurrant sorbet', 'Сорбет из смородины', 2.2),
  ]),
  min: 1,
};

export const TEA_LEAF = one('Leaf', 'Чай', [
  usual('Black with bergamot', 'Чёрный с бергамотом'),
  option('Ivan-chai', 'Иван-чай'),
  option('Green sencha', 'Зелёная сенча', 0.4),
  option('Smoky caravan', 'Дымный «Караван»', 0.6),
]);

export const TEA_WITH = upTo(2, 'On the side', 'К чаю', [
  option('Lemon', 'Лимон'),
  option('Raspberry jam', 'Малиновое варенье', 0.9),
  option('Forest honey', 'Лесной мёд', 0.9),
]);

export const CUP_SIZE = one('Size', 'Объём', [
  option('Small, 200 ml', 'Маленький, 200 мл', -0.6),
  usual('Medium, 300 ml', 'Средний, 300 мл'),
  option('Large, 400 ml', 'Большой, 400 мл', 0.8),
]);

export const MILK = one('Milk', 'Молоко', [
  usual('Whole milk', 'Цельное молоко'),
  option('Lactose-free milk', 'Безлактозное молоко', 0.3),
  option('Oat drink', 'Овсяное молоко', 0.5),
  option('Almond drink', 'Миндальное молоко', 0.6),
]);

export const SYRUPS = upTo(3, 'Syrups', 'Сиропы', [
  option('Vanilla', 'Ваниль', 0.6),
  option('Salted caramel', 'Солёная карамель', 0.6),
  option('Lavender', 'Лаванда', 0.6),
  option('Gingerbread', 'Пряник', 0.6),
]);

export const SHOT = one('Shot', 'Порция', [usual('Single', 'Одинарный'), option('Double', 'Двойной', 1.1)]);
