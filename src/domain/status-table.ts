/** What a status means for others stands in one table of its noun: every list of statuses, on a board, in a query, in an index, is read from it. */

export interface StatusMeaning {
  /** It has not come to its end: a move leads on from here. */
  isLive: boolean;
}

export type StatusTable<Status extends string = string, Meaning extends StatusMeaning = StatusMeaning> = Readonly<Record<Status, Meaning>>;

/** `statusTable<OrderMeaning>()({ placed: { … } })`: the statuses by inference, the meanings of each by its noun's type. */
export const statusTable =
  <Meaning extends StatusMeaning>() =>
  <Status extends string>(meanings: Record<Status, Meaning>): StatusTable<Status, Meaning> =>
    meanings;

/** In the order in which they are declared. */
export const statusesOf = <Status extends string>(meanings: StatusTable<Status>): readonly Status[] => Object.keys(meanings) as Status[];

/** Those with all of these meanings: `statusesWhere(ORDER_MEANINGS, { column: 'done' })`. */
export const statusesWhere = <Status extends string, Meaning extends StatusMeaning>(
  meanings: StatusTable<Status, Meaning>,
  wanted: Partial<Meaning>,
): readonly Status[] =>
  statusesOf<Status>(meanings).filter((status) =>
    (Object.keys(wanted) as (keyof Meaning)[]).every((meaning) => meanings[status][meaning] === wanted[meaning]),
  );
