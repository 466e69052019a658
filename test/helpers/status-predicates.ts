/** Which statuses the database's own files name, and in what: an index, a constraint, a function. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface StatusPredicate {
  /** Of the index, constraint or function. */
  name: string;
  statuses: string[];
}

const NAMED = /\b(?:index|constraint|function)\s+(?:if not exists\s+)?(\w+)|\bensure_check\('\w+',\s*'(\w+)'/;
const STATUS = /\bstatus\s+(?:not\s+)?in\s*\(([^)]*)\)|\bstatus\s*(?:=|<>)\s*('{1,2}\w+'{1,2})/;
const EITHER = new RegExp(`${NAMED.source}|${STATUS.source}`, 'gi');

export function statusPredicates(root: string): StatusPredicate[] {
  const found: StatusPredicate[] = [];
  for (const text of files(root).map((file) => readFileSync(file, 'utf8').replace(/--.*$/gm, ''))) {
    let name = '';
    for (const [, object, check, several, one] of text.matchAll(EITHER)) {
      name = object ?? check ?? name;
      const said = several ?? one;
      if (said !== undefined) found.push({ name, statuses: [...said.matchAll(/\w+/g)].map(([word]) => word).sort() });
    }
  }
  return found;
}

/** All that a named thing says, which must be the same wherever it says it; null where it says nothing, or several things. */
export function namedIn(predicates: readonly StatusPredicate[], name: string): string[] | null {
  const said = new Set(predicates.filter((one) => one.name === name).map(({ statuses }) => JSON.stringify(statuses)));
  return said.size === 1 ? (JSON.parse([...said][0] as string) as string[]) : null;
}

const files = (root: string): string[] =>
  readdirSync(path.join(root, 'database'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^constraints.*\.sql$/.test(name))
    .map((name) => path.join(root, 'database', name))
    .sort();
