/** What the operator counts about sockets: messages by name, handshakes refused by status. How many are open is asked of the server. */

const counts = { messages: new Map<string, number>(), refused: new Map<string, number>() };
export type Counted = keyof typeof counts;

/** @param labels in the order of the metric's labels; only names of ours, never what a client made up */
export function tally(what: Counted, ...labels: (string | number)[]): void {
  const key = labels.join(' ');
  counts[what].set(key, (counts[what].get(key) ?? 0) + 1);
}

export const talliesOf = (what: Counted): { labels: string[]; count: number }[] =>
  [...counts[what]].map(([key, count]) => ({ labels: key.split(' '), count }));
