/** `npm run release:sbom`: writes the software bill of materials to `release/`, to be published with a release. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAM_ROOT } from '#src/settings/settings.ts';
import { makeSbom } from './release/sbom.ts';

const sbom = makeSbom(PROGRAM_ROOT);
const { name, version } = sbom.metadata.component;
const folder = join(PROGRAM_ROOT, 'release');
const file = join(folder, `${name}-${version}.cdx.json`);
mkdirSync(folder, { recursive: true });
writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`);
console.log(`The file "${file}" names ${sbom.components.length} parts of version ${version}.`);
