/** What of an address may stand in a log: the route's pattern with the ids filled in; where no route was found, words and ids alone. Never a query. */
interface Route {
  path: unknown;
  methods: readonly string[];
}

/** Parameters that say which row, type or text is meant, and open nothing. */
const TELLING = new Set(['id', 'documentId', 'model', 'uid', 'template', 'channel', 'language']);
const HIDDEN = '***';

const WORD = /^(?:[a-z][a-z-]{0,30}(?:\.[a-z0-9]{2,8})?|api::[a-z.-]+|plugin::[a-z.-]+)$/i;
const ID = /^(?:[a-z0-9]{24}|\d{1,5})$/;
/** Pictures and the panel's own files. */
const FILE = /^\/(?:uploads|brand|admin)\/[\w.-]{1,150}\.[a-z0-9]{2,8}$/i;

/** @param known the routes that have this address, and what they found in it. */
export function shownAddress(
  { path, method }: { path: string; method: string },
  known: { routes?: readonly Route[]; params?: Record<string, string> } = {},
): string {
  const pattern = known.routes?.find((route) => route.methods.includes(method) && isPlain(route.path))?.path;
  if (typeof pattern === 'string') return filled(pattern, known.params ?? {});
  if (FILE.test(path)) return path;
  return path.split('/').map(shownPart).join('/');
}

/** The catch-alls of files and pages say nothing. */
const isPlain = (pattern: unknown): boolean => typeof pattern === 'string' && !/[(*]/.test(pattern);

const filled = (pattern: string, params: Record<string, string>): string =>
  pattern.replace(/:(\w+)\??/g, (whole, name: string) => (TELLING.has(name) && params[name] ? shownPart(params[name]) : whole));

const shownPart = (part: string): string => (part === '' || WORD.test(part) || ID.test(part) ? part : HIDDEN);
