/** Every route of conversations takes the token of somebody without an account. */

const GUEST = 'global::guest-token';

interface Routed {
  routes: readonly { config?: object }[];
}

const policiesOf = (config: { policies?: unknown[] } | undefined): unknown[] => config?.policies ?? [];

export const withGuests = <R extends Routed>(router: R): R => ({
  ...router,
  routes: router.routes.map((route) => ({ ...route, config: { ...route.config, policies: [GUEST, ...policiesOf(route.config)] } })),
});
