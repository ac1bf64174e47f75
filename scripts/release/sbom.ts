import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARCHIVE_SHA256 } from '../../src/pocketbase/install/checksums.ts';
import { OFFICIAL_RELEASES_URL, archiveUrl } from '../../src/pocketbase/install/official-archive.ts';
import { POCKETBASE_VERSION } from '../../src/pocketbase/install/version.ts';

/** The parts of a CycloneDX document that are read or added to here. */
export interface Sbom {
  bomFormat: string;
  specVersion: string;
  metadata: { component: { name: string; version: string } };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

interface Lockfile {
  packages: Record<string, { version: string; dev?: boolean }>;
}

interface Component {
  'bom-ref': string;
  name: string;
  version: string;
  [more: string]: unknown;
}

/**
 * From the lockfile alone: nothing need be installed. Not `--omit=dev`: that leaves out whatever a package for
 * development needs too, such as yaml.
 */
const ARGUMENTS = ['--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];

/** `name@version` of every locked package that is not for development alone; one may be locked in several places. */
function neededParts(root: string): Set<string> {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile;
  const needed = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  return new Set(needed.map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`));
}

/** Leaves out what only developers need, also where others name it. */
function withoutDevelopment(sbom: Sbom, needed: Set<string>): Sbom {
  const isNeeded = ({ name, version }: Component) => needed.has(`${name}@${version}`);
  const components = sbom.components.filter(isNeeded);
  const left = new Set(sbom.components.filter((part) => !isNeeded(part)).map((part) => part['bom-ref']));
  const dependencies = sbom.dependencies
    .filter(({ ref }) => !left.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((name) => !left.has(name)) }));
  return { ...sbom, components, dependencies };
}

/** What npm does not know of: the database program, with the archives it may come from. */
function pocketbase(): Component {
  const archives = Object.entries(ARCHIVE_SHA256).map(([target, content]) => ({
    type: 'distribution',
    url: archiveUrl(OFFICIAL_RELEASES_URL, target),
    hashes: [{ alg: 'SHA-256', content }],
  }));
  return {
    'bom-ref': `pocketbase-program@${POCKETBASE_VERSION}`,
    type: 'application',
    name: 'pocketbase-program',
    version: POCKETBASE_VERSION,
    scope: 'required',
    purl: `pkg:golang/github.com/pocketbase/pocketbase@v${POCKETBASE_VERSION}`,
    licenses: [{ license: { id: 'MIT' } }],
    externalReferences: archives,
  };
}

/**
 * The software bill of materials of a release, made by npm: every package the site needs to be built and to
 * run, and PocketBase.
 *
 * @param root the folder that holds package.json and the lockfile
 */
export function makeSbom(root: string): Sbom {
  const output = execFileSync('npm', ['sbom', ...ARGUMENTS], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const sbom = withoutDevelopment(JSON.parse(output) as Sbom, neededParts(root));
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string };
  // npm takes the folder's name.
  sbom.metadata.component.name = name;
  sbom.components.push(pocketbase());
  return sbom;
}
