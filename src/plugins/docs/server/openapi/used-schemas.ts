/** Those schemas that the rest of the document refers to, itself or through another one: a component that nobody uses is a riddle to its reader. */
import type { Json } from './json';

const REFERENCE = /"#\/components\/schemas\/([^"]+)"/g;

const namesIn = (piece: unknown): string[] => [...JSON.stringify(piece).matchAll(REFERENCE)].map(([, name]) => name as string);

export function usedSchemas(schemas: Record<string, Json>, rest: unknown): Record<string, Json> {
  // A set is walked while it grows.
  const used = new Set(namesIn(rest));
  for (const name of used) for (const inner of namesIn(schemas[name] ?? {})) used.add(inner);
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
}
