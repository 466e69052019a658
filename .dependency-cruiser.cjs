/** The arrows of the architecture: the domain knows nobody, nobody reaches into another api, plugins do not know the apis. */

/** What one api may know of another: how its rows are read. And the answer to “order again” is a cart. */
const SHARED = ['^src/api/[^/]+/rows/', '^src/api/cart/actions/cart-actions\\.ts$'];

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'Rules know rules, and two libraries that compute.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: ['^src/domain/', '^node_modules/(luxon|@types/luxon|zod|rrule)/'] },
    },
    {
      name: 'apis-stay-at-home',
      comment: 'An api never calls another one: shared rules go to the domain, reactions through events.',
      severity: 'error',
      from: { path: '^src/api/([^/]+)/' },
      to: { path: '^src/api/', pathNot: ['^src/api/$1/', ...SHARED] },
    },
    {
      name: 'plugins-do-not-know-the-apis',
      comment: 'The storefront answers with the menu’s own rows; nothing else.',
      severity: 'error',
      from: { path: '^src/plugins/' },
      to: { path: '^src/api/', pathNot: SHARED[0] },
    },
    {
      name: 'apis-know-the-doors-of-the-event-plugin',
      comment: 'emit, the gate, the inbox, what a consumer and a command is, how messages are signed, and how a foreign server is called.',
      severity: 'error',
      from: { path: '^src/api/' },
      to: {
        path: '^src/plugins/',
        pathNot:
          '^src/plugins/kafka/server/(emit|status-gate|start|inbox|transports/transport|consumers/commands|webhooks/(signature|call|addresses|secrets))\\.ts$',
      },
    },
    {
      name: 'lifecycles-only-derive',
      comment: 'No mail, socket, event or network in a lifecycle.',
      severity: 'error',
      from: { path: 'lifecycles\\.ts$' },
      to: { path: '^src/plugins/|^node_modules/(nodemailer|socket\\.io|kafkajs)/|^(http|https|net)$' },
    },
    {
      name: 'the-panel-does-not-know-the-server',
      severity: 'error',
      from: { path: '^src/(admin|plugins/[^/]+/admin)/' },
      to: { path: '^src/(api|actions|postgres|boot|middlewares)/|^src/plugins/[^/]+/server/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'nothing-missing',
      comment: 'Strapi’s panel and Vite give their types by conditions that only the panel’s own build knows.',
      severity: 'error',
      // A plugin's entry points at what the compiler emits; a fresh checkout has not compiled yet.
      from: { pathNot: 'strapi-server\\.js$' },
      to: { couldNotResolve: true, pathNot: '^(@strapi/strapi/admin|vite/client)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
