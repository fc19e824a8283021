import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layers, mayNotImport } from './scripts/lib/layers.mjs';
import { vocabulary } from './scripts/lib/retired-words.mjs';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Export by name, so that a thing has one name everywhere.',
};

/** Node runs our TypeScript as it is and guesses no file endings. */
const fullImportPath = {
  selector:
    ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression)' +
    '[source.value=/^[.]{1,2}[/](?!.*[.](ts|tsx|mjs|js|css|json|astro|mdx|svg|png)([?].*)?$)/]',
  message: 'Name the file with its ending, such as ./model.ts.',
};

const noMarkupFromText = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Text must never become markup. Use textContent or a component.',
  },
  {
    selector:
      ':matches(JSXIdentifier, Property > Identifier.key, Property > Literal.key)' +
      ':matches([name="dangerouslySetInnerHTML"], [value="dangerouslySetInnerHTML"])',
    message: 'Text must never become markup. Use a component.',
  },
];

const noRandom = {
  selector: 'MemberExpression[object.name="Math"][property.name="random"]',
  message: 'Take the injected random source: it is cryptographic, and a seed can replay it.',
};

const noWallClock = {
  selector:
    'MemberExpression[object.name="Date"][property.name="now"], NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'Take the injected clock. Only src/simulation/clock.ts reads the time of the machine.',
};

/** `{{ name }}` is a placeholder as `{{name}}` is, and every place that fills a text has to know it. */
const noPlaceholderByHand = {
  selector:
    'CallExpression[callee.property.name=/^(?:replace|replaceAll|split|indexOf|match|matchAll)$/]' +
    ' > :matches(Literal[value=/[{][{]/], Literal[regex.pattern=/[{].?[{]/],' +
    ' TemplateLiteral:has(TemplateElement[value.raw=/[{][{]/])):first-child',
  message:
    'Fill and cut texts by src/i18n/placeholders.ts, which knows every form of a placeholder.',
};

/** Two places that ask `Intl` by themselves would differ in calendar, digits or kind of English. */
const ownFormats = [
  ...['DateTimeFormat', 'NumberFormat', 'ListFormat', 'DisplayNames', 'RelativeTimeFormat'].map(
    (property) => ({ object: 'Intl', property }),
  ),
  ...['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'].map((property) => ({
    property,
  })),
].map((what) => ({
  ...what,
  message: 'Dates, numbers and lists are written by src/i18n/, such as formats.ts.',
}));

/** dependency-cruiser reads no .astro files, so the same table of layers is applied to them here. */
const layersOfAstroFiles = layers.map(
  (layer) =>
    /** @type {import('eslint').Linter.Config} */ ({
      files: [`src/${layer}/**/*.astro`],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                regex: `^[.]{1,2}/(.*/)?(${mayNotImport(layer).join('|')})/`,
                message: `src/${layer}/ may not import a higher layer: see scripts/lib/layers.mjs.`,
              },
            ],
          },
        ],
      },
    }),
);

export default defineConfig(
  globalIgnores(['dist/', 'reports/', '.astro/', 'tests/gates/fixtures/']),
  js.configs.recommended,
  {
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', noDefaultExport, fullImportPath],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    // A script inside an .astro file would cost a second copy of the whole program; ours only import.
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      // There are no enums (erasableSyntaxOnly) and hardly a class; these two would take a tenth of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Editors strike deprecated names through anyway; looking every name up would take a sixth of the time.
      '@typescript-eslint/no-deprecated': 'off',
      // Characters of an alphabet are what we spread; a text for people is never taken apart.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // The type check reports these (noUnusedLocals, noUnusedParameters).
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // A matcher such as expect.stringContaining() stands for any value.
    files: ['**/*.{test,e2e}.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Long tables of tuples, checked by the type that they are declared with: for each row this rule works out the union of
    // all kinds of rows anew, a tenth of the time of all rules together.
    files: ['scripts/lib/scenes/routes-*.ts', 'tests/screenshots/scenarios-of-*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // The type check knows every name there is; this rule knows less.
    files: ['**/*.{js,mjs}'],
    rules: { 'no-undef': 'off' },
  },
  astro.configs.recommended,
  {
    files: ['src/**/*.astro'],
    rules: {
      'astro/no-set-html-directive': 'error',
      // What an .astro file exports by default is the component itself, without a word in the file.
      'no-undef': 'off',
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noDefaultExport,
        fullImportPath,
        ...noMarkupFromText,
        noRandom,
        noWallClock,
        noPlaceholderByHand,
      ],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/i18n/**'],
    rules: { 'no-restricted-properties': ['error', ...ownFormats] },
  },
  {
    files: ['src/simulation/clock.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noDefaultExport,
        fullImportPath,
        ...noMarkupFromText,
        noRandom,
        noPlaceholderByHand,
      ],
    },
  },
  ...layersOfAstroFiles,
  {
    files: ['{src,tests,scripts}/**'],
    // The list of the words, and the test that sees them refused.
    ignores: ['scripts/lib/retired-words.mjs', 'tests/gates/lint.full.test.ts'],
    plugins: { vocabulary },
    rules: { 'vocabulary/no-retired-word': 'error' },
  },
  {
    // The tools that read these ask for a default export.
    files: ['*.config.{js,mjs,ts}', '.dependency-cruiser.mjs', 'tests/**/*-reporter.ts'],
    rules: { 'no-restricted-syntax': ['error', fullImportPath] },
  },
);
