/** Everybody who can log in to the demo house. All share one password, and none of them exists in production. */
import type { SeedPanelPerson, SeedPerson } from './types';

export const PASSWORD = 'Samovar-2026';

/** Accounts of the API. The last six are regulars, so that an evening's board shows more than two names. */
export const people: SeedPerson[] = [
  { email: 'customer@samovar.test', username: 'vera', displayName: 'Vera Lindqvist', role: 'customer' },
  { email: 'customer2@samovar.test', username: 'tomas', displayName: 'Tomás Herrera', role: 'customer' },
  { email: 'cook@samovar.test', username: 'galina', displayName: 'Galina Sokolova', role: 'cook' },
  { email: 'cook2@samovar.test', username: 'nino', displayName: 'Nino Beridze', role: 'cook' },
  { email: 'organizer@samovar.test', username: 'emil', displayName: 'Emil Brandt', role: 'organizer' },
  { email: 'staff@samovar.test', username: 'daria', displayName: 'Daria Novak', role: 'staff' },
  { email: 'hanna@samovar.test', username: 'hanna', displayName: 'Hanna Weiss', role: 'customer' },
  { email: 'pavel@samovar.test', username: 'pavel', displayName: 'Pavel Orlov', role: 'customer' },
  { email: 'aylin@samovar.test', username: 'aylin', displayName: 'Aylin Demir', role: 'customer' },
  { email: 'jonas@samovar.test', username: 'jonas', displayName: 'Jonas Krüger', role: 'customer' },
  { email: 'sofia@samovar.test', username: 'sofia', displayName: 'Sofia Rossi', role: 'customer' },
  { email: 'linh@samovar.test', username: 'linh', displayName: 'Linh Tran', role: 'customer' },
];

/** Accounts of the panel. */
export const panelPeople: SeedPanelPerson[] = [
  { email: 'owner@samovar.test', firstname: 'Olga', lastname: 'Vasilieva', role: 'owner' },
  { email: 'manager@samovar.test', firstname: 'Marek', lastname: 'Zielinski', role: 'manager' },
  { email: 'host@samovar.test', firstname: 'Irina', lastname: 'Falk', role: 'host' },
  { email: 'kitchen@samovar.test', firstname: 'Boris', lastname: 'Kern', role: 'kitchen' },
  { email: 'support@samovar.test', firstname: 'Sasha', lastname: 'Albrecht', role: 'support' },
];
