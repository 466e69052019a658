/**
 * Bells that are rung after the commit. NOTIFY takes a lock of the whole cluster, held until the commit is on disk: if every order rang
 * within its own transaction, orders would be written one by one. So the triggers `ring_…` of the busiest tables (`ring_soon` in
 * database/constraints/01-bell.sql) only tell our own connections what is due, by a notice; any other client rings as it commits. Whoever listens
 * to such a bell also looks now and then: a process can die between its commit and the bell.
 */
import type { Client } from 'pg';
import { ring } from './signals';

/** What `ring_soon` gives its notices, so that no other notice is taken for one. */
const DUE = 'BELL0';

/** For the pool's `afterCreate`. @param done called with the connection's own error, if it can't even say this */
export function ringAfterCommit(connection: Client, done: (error: Error | null, connection: Client) => void): void {
  const due = new Set<string>();
  connection.on('notice', ({ code, message }) => {
    if (code === DUE && message) due.add(message);
  });
  connection.on('drain', () => {
    if (due.size === 0 || connection.getTransactionStatus() !== 'I') return;
    due.forEach(ring);
    due.clear();
  });
  connection.query(`set samovar.bells = 'after commit'`, (error) => done(error ?? null, connection));
}
