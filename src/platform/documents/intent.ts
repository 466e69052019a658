/** What a type's own service means with a write: said beside the data, never in it, and never by anybody from outside. */

export interface Intent {
  /** The first status, where the service may begin elsewhere than the table: staff set a booking that is confirmed at once. */
  initial?: string;
  /** The step along the table that is asked for: where the row stands there already, it is refused. */
  step?: { to: string; reason: string | null };
  /** What it asks beside columns, for the type's own checks and hooks. */
  asked?: Readonly<Record<string, unknown>>;
}

const INTENT = Symbol('intent');

/** The parameters of a write as the type's own service makes it: it may make rows and write what is frozen. */
export const withIntent = <P extends object>(params: P, intent: Intent): P => Object.assign(params, { [INTENT]: intent });

/** null where anybody else writes. */
export const intentOf = (params: object): Intent | null => (params as { [INTENT]?: Intent })[INTENT] ?? null;
