/** One entry in a calendar that somebody keeps elsewhere, whatever it is about. */

export interface CalendarEntry {
  /** The same for every version of one visit, wherever it is read. */
  uid: string;
  /** How often its row was written: it grows with every change, so that a program replaces what it has. */
  sequence: number;
  changedAt: Date;
  start: Date;
  end: Date;
  summary: string;
  description: string;
  location: string;
  status: 'tentative' | 'confirmed' | 'cancelled';
  organizer?: { name: string; email: string } | undefined;
}
