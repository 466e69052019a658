/** Where the demo's guests live: invented streets, telephone numbers reserved for fiction. */
import type { SeedDelivery } from '../types';

export const VERA: SeedDelivery = {
  address: 'Lindenblütenweg, 10179 Berlin',
  house: '14',
  apartment: '9',
  entrance: 'B',
  level: '3',
  latitude: 52.50932,
  longitude: 13.42417,
  notes: 'Ring at “Lindqvist”, the lift is slow.',
  phone: '+49 176 04069014',
};

export const TOMAS: SeedDelivery = {
  address: 'Kirschgartenstraße, 10969 Berlin',
  house: '5a',
  level: '1',
  latitude: 52.50447,
  longitude: 13.40258,
  phone: '+49 176 04069021',
};

export const HANNA: SeedDelivery = {
  address: 'Am Alten Teehaus, 10243 Berlin',
  house: '31',
  apartment: '17',
  entrance: '2',
  level: '5',
  latitude: 52.51304,
  longitude: 13.43866,
  notes: 'The dog is friendly. Please leave it at the door.',
  phone: '+49 176 04069033',
};

export const PAVEL: SeedDelivery = {
  address: 'Ankergasse, 10178 Berlin',
  house: '2',
  apartment: '4',
  level: '2',
  latitude: 52.52066,
  longitude: 13.41209,
  notes: 'Код домофона 24К.',
  phone: '+49 176 04069042',
};

export const AYLIN: SeedDelivery = {
  address: 'Quittenweg, 10997 Berlin',
  house: '68',
  apartment: '3',
  entrance: 'courtyard',
  level: '0',
  latitude: 52.50189,
  longitude: 13.43521,
  phone: '+49 176 04069057',
};

export const JONAS: SeedDelivery = {
  address: 'Fährmannsufer, 10179 Berlin',
  house: '9',
  apartment: '22',
  level: '6',
  latitude: 52.51411,
  longitude: 13.42018,
  notes: 'Call when you are downstairs.',
  phone: '+49 176 04069068',
};
