/** `release-once.ts CONTENT RELEASES`: checks a content folder, makes its release, and prints what it took as JSON. */
import { loadContent } from '#src/content/load-content.ts';
import { makeRelease } from '#src/release/make-release.ts';
import { loadProgram, programFiles } from '#src/release/program.ts';
import { ReleaseStore } from '#src/release/release-store.ts';

export interface Taken {
  pages: number;
  checkingInMs: number;
  makingInMs: number;
  /** The most memory that the process ever had. */
  peakBytes: number;
}

async function main([contentDir = '', releases = '']: string[]): Promise<Taken> {
  const program = await loadProgram();
  const start = performance.now();
  const loaded = loadContent(contentDir);
  if ('errors' in loaded) throw new Error(`${contentDir} has ${loaded.errors.length} faults`);
  const checked = performance.now();
  const inputs = {
    data: { content: loaded.content, publicUrl: 'http://localhost:4321' },
    ...{ program, files: programFiles(), inputKey: 'measured', programVersion: 'built', now: new Date() },
  };
  const { entries } = await makeRelease(inputs, new ReleaseStore(releases));
  return {
    pages: Object.values(entries).filter(({ headers }) => headers['content-type']?.includes('html')).length,
    checkingInMs: checked - start,
    makingInMs: performance.now() - checked,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

console.log(JSON.stringify(await main(process.argv.slice(2))));
