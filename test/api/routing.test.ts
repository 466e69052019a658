/** The narrowed router finds what Strapi's own would, for every route there is. */
interface Layer {
  path: unknown;
}
interface Router {
  stack: Layer[];
  match(path: string, method: string): { path: Layer[]; pathAndMethod: Layer[]; route: boolean };
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'];
const router = (): Router => strapi.server.router as unknown as Router;
const asStrapi = (path: string, method: string) => Object.getPrototypeOf(router()).match.call(router(), path, method);

const filled = (path: string): string => path.replace(/:\w+(\([^)]*\))?\??/g, 'a1').replace(/\([^/]*\)/g, 'rest');
const addresses = (): string[] =>
  router().stack.flatMap(({ path }) => {
    const address = filled(String(path));
    return [address, `${address}/`, `${address}/more`, `${address}x`, address.toUpperCase(), address.replace('/', '//'), `${address}%2Fx`];
  });

it('finds the same routes by the same method, in the same order', () => {
  const paths = [...new Set([...addresses(), '/', '', '/api', '/api/', '/admin/nothing', '/%61pi/orders', '/uploads/picture.png'])];
  expect(paths.length).toBeGreaterThan(1_000);
  const differing = paths.flatMap((path) =>
    METHODS.filter((method) => {
      const [own, whole] = [router().match(path, method), asStrapi(path, method)];
      return own.route !== whole.route || !same(own.path, whole.path) || !same(own.pathAndMethod, whole.pathAndMethod);
    }).map((method) => `${method} ${path}`),
  );
  expect(differing).toEqual([]);
});

it('asks a route that is added later, too', () => {
  const { stack } = router();
  const before = [...stack];
  (router() as unknown as { get(path: string, handler: () => void): void }).get('/api/orders/added-later', () => undefined);
  try {
    expect(router().match('/api/orders/added-later', 'GET').path.at(-1)?.path).toBe('/api/orders/added-later');
  } finally {
    stack.splice(0, stack.length, ...before);
  }
});

it('looks for methods that nothing offers once', async () => {
  const looks = router().stack.filter((layer) => (layer as unknown as { stack: { name: string }[] }).stack[0]?.name === 'allowedMethods');
  expect(looks).toEqual([]);
  const answer = await fetch(`${address()}/api/orders/a1`, { method: 'PUT' });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, expect.stringContaining('GET')]);
});

const address = (): string => {
  const bound = strapi.server.httpServer.address();
  return typeof bound === 'object' && bound ? `http://127.0.0.1:${bound.port}` : '';
};

const same = (some: Layer[], others: Layer[]): boolean =>
  some.length === others.length && some.every((layer, index) => layer === others[index]);
