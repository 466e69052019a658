/** `{statuses}` in a statement: those that a machine's table names for this thing, under `predicates`. So an index follows when a status comes. */
import { machines } from '#domain/machines';
import { statusesWhere } from '#domain/status-table';
import { sqlList } from '../../postgres/sql-list';

const PLACE = '{statuses}';

/** @throws Error for a thing that no table of statuses knows */
export function withStatuses(text: string, name: string): string {
  if (!text.includes(PLACE)) return text;
  const machine = Object.values(machines).find(({ predicates }) => name in predicates);
  const wanted = machine?.predicates[name];
  if (!machine || !wanted) throw new Error(`No machine says which statuses ${name} is about`);
  return text.replaceAll(PLACE, sqlList(statusesWhere(machine.meanings, wanted)));
}
