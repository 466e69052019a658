/** What the linter holds: types that are checked, promises that are awaited, no `any` where the rules live. */
import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const typed = ['src/**/*.{ts,tsx}', 'config/**/*.ts', 'database/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'];
const plain = ['**/*.{js,mjs,cjs}'];

const WAITING = 'Wait as all tests do: eventually, becomes, until, pause (test/helpers/patience.ts).';
const ownWaiting = [
  { selector: "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout']", message: WAITING },
  { selector: "ImportDeclaration[source.value='node:timers/promises']", message: WAITING },
  { selector: "ForStatement[init.declarations.0.init.left.callee.object.name='Date']", message: WAITING },
];
/** What a page shows this moment, and what a click has stored, says nothing on a slow machine. */
const hastyReading = [
  {
    selector:
      "CallExpression[callee.name='expect'] > AwaitExpression CallExpression[callee.property.name=/^(all|allInnerTexts|allTextContents|count|evaluate|getAttribute|innerText|inputValue|is(Checked|Disabled|Editable|Enabled|Hidden|Visible)|query|textContent)$/]",
    message: WAITING,
  },
  { selector: "Property[key.name='timeout']", message: 'One patience for all: the context has it.' },
  { selector: "CallExpression[callee.property.name='waitForTimeout']", message: WAITING },
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.cache/',
      '.strapi/',
      '.data/',
      'public/',
      'types/generated/',
      'src/extensions/documentation/',
      'test/clients/typescript/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: typed,
    extends: tseslint.configs.recommendedTypeChecked,
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './src/admin/tsconfig.json', './src/plugins/chat/widget/tsconfig.json', './test/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Interfaces of Strapi and of our own transports are asynchronous also where one answer is ready at once.
      '@typescript-eslint/require-await': 'off',
      // What Strapi hands out (services, queries, requests, controllers) is `any` by its own types; the domain never sees it.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // The same, seen from the other side: whether an assertion is needed depends on which generated types are there.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // knex builds its where-callbacks at once; what they return is not a promise to wait for.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, attributes: false } }],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      // A factory holds its methods; each of them is far shorter.
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval'],
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Time is passed in.' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is passed in.' },
        { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Chance is passed in.' },
      ],
    },
  },
  {
    // Components are long lists of what is on the screen.
    files: ['**/*.tsx'],
    languageOptions: { globals: globals.browser },
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // Answers of the API come untyped, and each test looks at them in its own way.
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    languageOptions: { globals: globals.jest },
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      // The compiled application is the one that runs; a test takes its modules from there.
      '@typescript-eslint/no-require-imports': 'off',
      'max-lines-per-function': 'off',
      'no-console': 'off',
    },
  },
  { files: ['test/**/*.ts'], ignores: ['test/helpers/patience.ts'], rules: { 'no-restricted-syntax': ['error', ...ownWaiting] } },
  { files: ['test/browser/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...ownWaiting, ...hastyReading] } },
  {
    files: plain,
    languageOptions: { globals: globals.node },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }] },
  },
  { files: ['**/*.{cjs,js}'], languageOptions: { sourceType: 'commonjs' } },
);
