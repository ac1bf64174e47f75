import compat from 'eslint-plugin-compat';
import esX from 'eslint-plugin-es-x';
import { BROWSERS_QUERY } from './src/oldest-browsers.mjs';

/** Methods are known by their name alone: iterators and sets have new ones that arrays have long had. */
const LIKE_OLD_ONES = Object.keys(esX.rules).filter((name) => /^no-(iterator|set)-prototype-/.test(name));

/**
 * Checks what the browser really gets, with everything that was built into it, against the oldest
 * browsers: syntax, the language's own library, the browser's interfaces.
 *
 * @type {any[]}
 */
const config = [
  esX.configs['flat/restrict-to-es2021'],
  compat.configs['flat/recommended'],
  {
    languageOptions: { ecmaVersion: 'latest', sourceType: 'module' },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    settings: {
      'es-x': { aggressive: true },
      browsers: BROWSERS_QUERY,
      // The form of a draft looks whether there are locks, and does without.
      polyfills: ['navigator.locks'],
    },
    rules: {
      ...Object.fromEntries(LIKE_OLD_ONES.map((name) => [`es-x/${name}`, 'off'])),
      // A part of Preact's that no page loads gives its effects one more name where there is one to give.
      'es-x/no-symbol-dispose': 'off',
      // The library of QR codes looks whether there is one, in a part that no page calls.
      'es-x/no-uint8array-prototype-tobase64': 'off',
    },
  },
  {
    // The editor of long texts is fetched only where both are known; elsewhere its field stays a plain one.
    files: ['**/rich-editor.*.js'],
    rules: {
      'es-x/no-array-prototype-at': 'off',
      'es-x/no-string-prototype-at': 'off',
      'es-x/no-object-hasown': 'off',
      // It names `at` once more, and looks whether there are `trustedTypes`.
      'compat/compat': 'off',
    },
  },
];

export default config;
