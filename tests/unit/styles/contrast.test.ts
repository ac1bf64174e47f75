import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const CSS = readFileSync(join(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8');

/** The colour tokens of a block, six digits each. */
function colours(css: string): Map<string, string> {
  const found = [...css.matchAll(/--(\w+): #([\da-f]{3}|[\da-f]{6});/g)];
  return new Map(
    found.map(([, name = '', hex = '']) => [name, hex.length === 3 ? hex.replaceAll(/./g, '$&$&') : hex]),
  );
}

const [light = '', rest = ''] = CSS.split('@media (prefers-color-scheme: dark)');
const [dark = ''] = rest.split('@media print');
const SCHEMES = { light: colours(light), dark: new Map([...colours(light), ...colours(dark)]) };

/** Relative luminance as WCAG defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

/** What tells where to write, what is chosen, where the focus is, and on what it stands. */
const PARTS: [part: string, ground: string][] = [
  ['ctl', 'paper'],
  ['ctl', 'wash'],
  ['pen', 'paper'],
  ['pen', 'wash'],
  ['err', 'paper'],
  ['err', 'errbg'],
  ['note', 'notebg'],
  ['seal', 'paper'],
  ['ok', 'paper'],
  ['star', 'band'],
  ['onband', 'band'],
];

describe.each(Object.entries(SCHEMES))('in %s', (_name, tokens) => {
  test.each(PARTS)('what the eye has to find stands out: %s on %s', (part, ground) => {
    const [front, back] = [tokens.get(part), tokens.get(ground)];
    if (front === undefined || back === undefined) throw new Error(`${part} or ${ground} is no colour`);
    expect(contrast(front, back)).toBeGreaterThanOrEqual(3);
  });
});
