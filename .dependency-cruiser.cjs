/** The arrows of the architecture: the domain knows nobody, nobody reaches into another api, plugins do not know the apis. */

/** What one api may know of another: how its rows are read. And the answer to “order again” is a cart. */
const SHARED = ['^src/api/[^/]+/rows/', '^src/api/cart/actions/cart-fields\\.ts$'];

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'Rules know rules, and libraries that compute.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: ['^src/domain/', '^node_modules/(luxon|@types/luxon|zod|rrule|@zxcvbn-ts|transliteration|libphonenumber-js)/'] },
    },
    {
      name: 'platform-knows-no-trade',
      comment: 'What every type stands on knows none of them: rules, libraries and Node, nothing else.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^(src|config|database)/', pathNot: '^src/(platform|domain)/' },
    },
    {
      name: 'apis-stay-at-home',
      comment: 'An api never calls another one: shared rules go to the domain, reactions through events.',
      severity: 'error',
      from: { path: '^src/api/([^/]+)/' },
      to: { path: '^src/api/', pathNot: ['^src/api/$1/', ...SHARED] },
    },
    {
      name: 'apis-know-no-plugin',
      severity: 'error',
      from: { path: '^src/(api|middlewares|policies)/' },
      to: { path: '^src/plugins/' },
    },
    {
      name: 'plugins-do-not-know-the-apis',
      comment: 'They read an api’s rows and know the types of its services; nothing else.',
      severity: 'error',
      from: { path: '^src/plugins/' },
      to: { path: '^src/api/', pathNot: SHARED[0], dependencyTypesNot: ['type-only'] },
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
      to: { path: '^src/(api|platform|middlewares)/|^src/plugins/[^/]+/server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-kit-knows-no-screen',
      comment: 'What several screens share knows none of them, types included.',
      severity: 'error',
      from: { path: '^src/plugins/backoffice/admin/kit/' },
      to: { path: '^src/plugins/backoffice/admin/', pathNot: '^src/plugins/backoffice/admin/kit/' },
    },
    {
      name: 'screens-know-no-other',
      comment: 'A screen is its folder: what two of them need goes to the kit.',
      severity: 'error',
      from: { path: '^src/plugins/backoffice/(admin|server)/screens/([^/.]+)' },
      to: {
        path: '^src/plugins/backoffice/(admin|server)/screens/',
        pathNot: '^src/plugins/backoffice/(admin|server)/screens/$2[/.]',
      },
    },
    {
      name: 'plugins-share-the-kit',
      comment: 'Of another plugin one knows what screens share, and nothing else.',
      severity: 'error',
      from: { path: '^src/(admin|plugins/[^/]+)/' },
      to: { path: '^src/plugins/', pathNot: ['^src/$1/', '^src/plugins/backoffice/admin/kit/'] },
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
