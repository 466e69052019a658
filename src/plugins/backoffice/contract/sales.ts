/** What the takings' server and widget say to each other. */

export interface SalesDay {
  /** Calendar day of the venue: 2026-03-29. */
  day: string;
  orders: number;
  /** Cancelled, rejected or expired; not in `revenue`. */
  lost: number;
  revenue: number;
}

export interface SalesDish {
  dish: string;
  name: string;
  portions: number;
  revenue: number;
}

export interface Sales {
  now: string;
  /** The currency with the most orders; days of others are left out. */
  currency: string;
  days: SalesDay[];
  dishes: SalesDish[];
}
