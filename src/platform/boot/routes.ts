/** Strapi's router asks all its routes, some four hundred, and some fifty looks for methods that nothing offers, for every request: here it asks those that can be meant, and looks once. */
import type { Core } from '@strapi/strapi';

interface Layer {
  path: unknown;
  methods: readonly string[];
  stack: readonly { name: string }[];
}
interface Router {
  stack: Layer[];
  match(path: string, method: string): unknown;
}

export function routeFast(strapi: Core.Strapi): void {
  const server = strapi.server as { router: Router; mount: () => unknown };
  const mount = server.mount.bind(server);
  server.mount = () => {
    const mounted = mount();
    lookForMethodsOnce(server.router);
    askFewer(server.router);
    return mounted;
  };
}

/** Each group of routes brings such a look; they all see the same list of matched routes, and the one behind the whole router stays. */
function lookForMethodsOnce(router: Router): void {
  router.stack = router.stack.filter(({ methods, stack }) => methods.length > 0 || stack.some(({ name }) => name !== 'allowedMethods'));
}

/** Routes by the two words that their addresses begin with; those that begin otherwise are asked about every address, all in their order. */
function askFewer(router: Router): void {
  const known = router.stack.length;
  const match = router.match.bind(router);
  const layers = router.stack.map((layer) => ({ layer, words: firstWords(layer) }));
  const asking = (meant: string | null): Router =>
    Object.assign(Object.create(Object.getPrototypeOf(router) as object) as Router, {
      stack: layers.filter(({ words }) => words === null || words === meant).map(({ layer }) => layer),
    });
  const routers = new Map([...new Set(layers.map(({ words }) => words))].map((words) => [words, asking(words)]));
  const others = asking(null);
  router.match = (path, method) => {
    // Whoever adds a route later is asked too.
    if (router.stack.length !== known) return match(path, method);
    return (routers.get(wordsOf(path)) ?? others).match(path, method);
  };
}

/** The router itself does not tell small letters from capitals. */
const wordsOf = (path: string): string => path.toLowerCase().split('/', 3).join('/');

/** @returns null where an address does not begin with two plain words */
function firstWords({ path }: Layer): string | null {
  const words = typeof path === 'string' ? wordsOf(path) : '';
  return /^\/[\w-]+\/[\w-]+$/.test(words) ? words : null;
}
