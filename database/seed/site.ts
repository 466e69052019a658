/** What guests read about the demo house. */
import type { SeedSite } from './types';

export const site: SeedSite = {
  title: 'Samovar',
  about:
    'Two tables became ten, ten became a restaurant on the embankment and a coffee bar by the station. We fold pelmeni by hand, bake rye every night and keep the samovar hot from breakfast to the last guest. Some of the best dishes on our menu come from neighbours who cook at home; you will find their names beside them.',
  phone: '+49 30 23125 000',
  email: 'hello@samovar.test',
  socials: [
    { name: 'Instagram', url: 'https://instagram.example/samovar' },
    { name: 'Telegram', url: 'https://telegram.example/samovar' },
  ],
  terms: [
    '## Orders',
    'An order is binding once we accept it. Until we start cooking you may cancel it at no cost; after that, please call us.',
    '## Delivery',
    'We deliver within five kilometres. Above the amount named at checkout, delivery is free.',
    '## Allergens',
    'Every dish lists the fourteen allergens of EU law. Our kitchens handle all of them, so traces can never be ruled out.',
    '## Your data',
    'We keep what an order needs: your name, a phone number, an address. You can delete your account at any time.',
  ].join('\n\n'),
  translations: {
    ru: {
      title: 'Самовар',
      about:
        'Сначала было два столика, потом десять, а теперь — ресторан на набережной и кофейня у вокзала. Мы лепим пельмени вручную, каждую ночь печём ржаной хлеб и держим самовар горячим от завтрака до последнего гостя. Часть лучших блюд нашего меню готовят дома наши соседи — их имена стоят рядом с блюдами.',
      terms: [
        '## Заказы',
        'Заказ становится обязательным, когда мы его приняли. Пока мы не начали готовить, его можно отменить бесплатно; позже, пожалуйста, позвоните нам.',
        '## Доставка',
        'Доставляем в пределах пяти километров. От суммы, указанной при оформлении, доставка бесплатна.',
        '## Аллергены',
        'У каждого блюда указаны четырнадцать аллергенов по правилам ЕС. На наших кухнях есть все они, поэтому следы исключить нельзя.',
        '## Ваши данные',
        'Мы храним только то, что нужно для заказа: имя, телефон и адрес. Учётную запись можно удалить в любой момент.',
      ].join('\n\n'),
    },
  },
};
