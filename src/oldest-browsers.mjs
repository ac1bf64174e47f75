/**
 * The oldest browsers that get everything, WebViews (as in Zalo and Facebook) included; older ones get
 * plain pages. The build, the linter of the styles and the check of the browser's code all read it here.
 *
 * @type {readonly (readonly [browser: 'chrome' | 'safari' | 'ios_saf', version: number])[]}
 */
export const OLDEST_BROWSERS = [
  ['chrome', 87],
  ['safari', 14],
  ['ios_saf', 14],
];

/** The year at whose end these were the newest: what Baseline counts as available then, they know. */
export const BASELINE_YEAR = 2020;

/** As a browserslist query. */
export const BROWSERS_QUERY = OLDEST_BROWSERS.map(([name, version]) => `${name} >= ${version}`);

/** As a target of Vite. */
export const BUILD_TARGET = OLDEST_BROWSERS.map(([name, version]) => `${name.replace('_saf', '')}${version}`);
