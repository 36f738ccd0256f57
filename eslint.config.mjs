import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * Arrows point one way: islands -> exports -> worksheet -> domain -> types of schemas.
 * Folders of src/ reach each other by the `#name/` aliases of package.json, so a folder's rule is
 * the list of names it must not use.
 */
const layers = {
  schemas: ['domain', 'worksheet', 'exports', 'islands', 'components', 'integrations', 'starlight'],
  domain: ['exports', 'islands', 'components', 'integrations', 'starlight'],
  worksheet: ['exports', 'islands', 'components', 'integrations', 'starlight'],
  exports: ['islands', 'components', 'integrations', 'starlight'],
  islands: ['components', 'integrations', 'starlight'],
  integrations: ['worksheet', 'exports', 'islands', 'components'],
  components: [],
  starlight: ['islands', 'exports', 'worksheet'],
};

/** What a reader's browser must not carry: full zod is 77 kB on the wire, and build code has no place. */
const browserOnly = {
  group: ['zod', 'zod/v4', 'astro/zod', 'astro:*', 'node:*', 'yaml'],
  message: 'Not in a browser bundle: validate with zod/mini, pass data as props.',
};
/** Types only: schemas load full zod. `domain` may not even know how work is stored. */
const schemaTypes = {
  group: ['#schemas/*', ...[]],
  allowTypeImports: true,
  message: 'Import types only from schemas.',
};
const worksheetTypes = {
  group: ['#worksheet/*'],
  allowTypeImports: true,
  message: 'domain imports nothing of ours but types.',
};
const ownFolder = {
  group: ['../*'],
  message: 'Inside a folder of src/ use ./; across folders use the # aliases.',
};

const layerRules = Object.entries(layers).map(([folder, forbidden]) => ({
  files: [`src/${folder}/**/*.{ts,tsx,astro}`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          ...(forbidden.length > 0
            ? [
                {
                  group: forbidden.map((name) => `#${name}/*`),
                  message: `src/${folder} must not depend on these folders (see docs/decisions).`,
                },
              ]
            : []),
          ...(['domain', 'worksheet', 'exports', 'islands'].includes(folder)
            ? [browserOnly, schemaTypes]
            : []),
          ...(folder === 'domain'
            ? [worksheetTypes, { group: ['preact', 'preact/*'], message: 'domain is pure.' }]
            : []),
          ...(folder === 'schemas' ? [] : []),
          ...(['domain', 'worksheet', 'exports', 'schemas'].includes(folder) ? [ownFolder] : []),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', '.astro/', 'node_modules/'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // The rules are pure: what time it is, and chance, come in as arguments.
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'window', 'document', 'localStorage', 'navigator', 'fetch'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random' },
        { object: 'Date', property: 'now' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'No clock.' },
      ],
    },
  },
  {
    // Islands are mounted by the wrappers of src/components/tools/ alone.
    files: ['src/components/*.astro', 'content/**/*.mdx'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: ['#islands/*'], message: 'Only components/tools/ mounts islands.' }] },
      ],
    },
  },
  ...layerRules,
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
