import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { stylesConfig } from './eslint.styles.mjs';

const CODE = ['**/*.{js,mjs,ts,tsx,astro}'];

export default tseslint.config(
  { ignores: ['dist', 'data', '.cache', '.astro', 'node_modules'] },
  { files: CODE, extends: [tseslint.configs.recommended] },
  ...astro.configs.recommended,
  stylesConfig,
  {
    files: CODE,
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
