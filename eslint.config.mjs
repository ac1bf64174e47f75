import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'data', '.cache', '.astro', 'node_modules'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-irregular-whitespace': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['tests/**', 'bench/**'], rules: { 'max-lines-per-function': 'off' } },
  // One file per language holds every visible text.
  { files: ['src/texts/**'], rules: { 'max-lines': 'off' } },
  {
    // PocketBase runs these in its own engine, with its own globals.
    files: ['pocketbase/**/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off', '@typescript-eslint/no-unused-vars': 'off' },
  },
);
