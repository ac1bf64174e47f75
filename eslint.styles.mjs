import css from '@eslint/css';
import { BASELINE_YEAR } from './src/oldest-browsers.mjs';

/**
 * What newer browsers do better and older ones leave out without harm. Everything else that the oldest
 * browsers do not know is a fault.
 */
const ENHANCEMENTS = {
  // Without them a sheet and a list stay as they are on phones.
  allowAtRules: ['container', 'page'],
  allowProperties: [
    'container-type',
    'hyphens',
    // Nicer lines, colours and scrolling.
    'text-wrap',
    'accent-color',
    'color-scheme',
    'scroll-behavior',
    'scroll-margin-top',
    'scroll-padding-top',
    // Safari 14 has it under its prefix, which stands before it.
    'appearance',
    // Young in the lists only because Safari drew the ring without rounded corners.
    'outline',
    // Paper.
    'page',
  ],
  allowPropertyValues: { 'break-after': ['avoid'] },
  // Safari 14 drops the rule that takes the ring away, and keeps the ring.
  allowSelectors: ['focus-visible'],
  allowMediaConditions: ['forced-colors', 'scripting'],
};

/** What the lists of Baseline do not tell apart. */
const UNLISTED = [
  { selector: 'Rule Rule', message: 'Neither Safari 14 nor Chrome 87 knows nesting.' },
  {
    selector: 'FeatureRange',
    message: 'Safari 14 and Chrome 87 know no ranges in media queries: write min-width or max-width.',
  },
  {
    selector: "PseudoClassSelector[name='not'] > SelectorList > Selector:nth-child(2)",
    message: 'Chrome 87 takes one selector in :not(): chain them.',
  },
  {
    selector:
      "Block:has(Declaration[property='display'] Identifier[name=/flex$/]) > Declaration[property=/gap$/]",
    message: 'Safari 14 knows no gap between flex items: give them margins.',
  },
];

/** Lints the styles against the oldest browsers. @type {import('eslint').Linter.Config} */
export const stylesConfig = {
  files: ['**/*.css'],
  plugins: { css },
  language: 'css/css',
  languageOptions: {
    // Margin boxes of printed pages, which the parser does not know.
    customSyntax: {
      atrules: {
        'bottom-right': { prelude: null, descriptors: { content: '<any-value>', font: '<any-value>' } },
      },
    },
  },
  rules: {
    ...css.configs.recommended.rules,
    'css/no-invalid-properties': ['error', { allowUnknownVariables: true }],
    // `.no-print` and the reader's own wishes outrank every other rule.
    'css/no-important': 'off',
    'css/use-baseline': ['error', { available: BASELINE_YEAR, ...ENHANCEMENTS }],
    'no-restricted-syntax': ['error', ...UNLISTED],
  },
};
