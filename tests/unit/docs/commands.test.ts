import { expect, test } from 'vitest';
import { documents, read } from './markdown.ts';

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** What `npm run -s name` and `npm run name` name. */
function commandsIn(document: string): string[] {
  return [...read(document).matchAll(/npm run (?:-s )?([a-z]\w*(?::\w+)*)/g)].map(([, name = '']) => name);
}

/** Decisions tell of their time, and the changelog of past versions. */
const present = documents().filter((document) => !/^docs\/decisions\/|^CHANGELOG/.test(document));

test.each([...present, 'Containerfile'])('every command that %s names is there', (document) => {
  expect(commandsIn(document).filter((name) => !(name in scripts))).toEqual([]);
});

test('the README tells what every command does', () => {
  const told = read('README.md');
  const untold = Object.keys(scripts).filter((name) => !told.includes(name));
  // Told where releases are.
  expect(untold).toEqual(['release:fixture', 'release:sbom']);
});
