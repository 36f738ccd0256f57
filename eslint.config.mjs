import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * Arrows point one way: islands -> exports -> worksheet -> domain -> types of schemas. Folders of
 * src/ reach each other by the `#name/` aliases of package.json, so a folder's rule is the list of
 * names it must not use. One entry a folder: a later rule would replace an earlier one.
 */
const forbid = (names) => ({
  // Not `group`: its patterns are those of .gitignore, where # begins a comment.
  regex: `^#(${names.join('|')})/`,
  message: 'This arrow points the wrong way; see docs/decisions and the README.',
});
/** What a reader's browser must not carry: full zod is 77 kB on the wire, build code has no place. */
const browserOnly = {
  regex: '^(zod(/v4)?|astro/zod|yaml)$|^(astro|node):',
  message: 'Not in a browser bundle: validate with zod/mini, pass data as props.',
};
const typesOf = (name) => ({
  regex: `^#${name}/`,
  allowTypeImports: true,
  message: `Types only from ${name}.`,
});
const ownFolder = {
  group: ['../*'],
  message: 'Inside a folder of src/ use ./; across folders use the # aliases.',
};
const noPreact = { group: ['preact', 'preact/*'], message: 'Only islands draw.' };
const above = ['islands', 'components', 'integrations', 'starlight'];
const aboveWorksheet = ['exports', ...above];

const layers = {
  'src/schemas/**': [forbid(['domain', 'worksheet', ...aboveWorksheet]), ownFolder],
  'src/domain/**': [
    forbid(aboveWorksheet),
    typesOf('schemas'),
    typesOf('worksheet'),
    browserOnly,
    noPreact,
    ownFolder,
  ],
  'src/worksheet/**': [
    forbid(aboveWorksheet),
    typesOf('schemas'),
    browserOnly,
    noPreact,
    ownFolder,
  ],
  'src/exports/**': [forbid(above), typesOf('schemas'), browserOnly, noPreact, ownFolder],
  'src/islands/**': [
    forbid(['components', 'integrations', 'starlight']),
    typesOf('schemas'),
    browserOnly,
  ],
  'src/integrations/**': [forbid(['worksheet', 'exports', 'islands', 'components'])],
  'src/components/*': [forbid(['islands', 'exports', 'worksheet'])],
  'src/starlight/**': [forbid(['islands', 'exports', 'worksheet'])],
};

const layerRules = Object.entries(layers).map(([folder, patterns]) => ({
  files: [`${folder.replace(/\*+$/, '')}${folder.endsWith('**') ? '**/*' : '*'}.{ts,tsx,astro}`],
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
}));

export default tseslint.config(
  { ignores: ['dist/', '.astro/', 'node_modules/'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
  },
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
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'localStorage',
        'navigator',
        'fetch',
      ],
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
  ...layerRules,
);
