import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT, read } from './markdown.ts';

interface PublicCode {
  softwareVersion: string;
  releaseDate: string;
  legal: { license: string };
  description: Record<string, { screenshots: string[] }>;
}

const publicCode = parse(read('publiccode.yml')) as PublicCode;
const manifest = JSON.parse(read('package.json')) as { version: string; license: string };

test('publiccode.yml is what the standard wants', () => {
  const ajv = new Ajv({ allErrors: true });
  addFormats.default(ajv);
  const isValid = ajv.compile(JSON.parse(read('tests/fixtures/publiccode.schema.json')) as object);
  isValid(publicCode);
  expect(isValid.errors).toBeNull();
});

test('publiccode.yml, package.json and the changelog name one version, day and licence', () => {
  const [, version, day] = /^## \[(\d[^\]]*)\] - (\S+)$/m.exec(read('CHANGELOG.md')) ?? [];
  expect(publicCode.softwareVersion).toBe(manifest.version);
  expect([version, day]).toEqual([publicCode.softwareVersion, publicCode.releaseDate]);
  expect(publicCode.legal.license).toBe(manifest.license);
  expect(read('LICENSE')).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
});

test('every picture that publiccode.yml names is there', () => {
  const pictures = Object.values(publicCode.description).flatMap(({ screenshots }) => screenshots);
  expect(pictures.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
