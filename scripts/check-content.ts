import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Content } from '../src/domain/content.ts';
import { type ContentError, loadContent } from '../src/content/load-content.ts';
import { readSettings, PROGRAM_ROOT } from '../src/settings/settings.ts';

/** The folder named, else the office's where there is one, else the shipped one. */
function folder(): string {
  const named = process.argv[2];
  if (named !== undefined) return resolve(named);
  const { contentDir } = readSettings();
  return existsSync(contentDir) ? contentDir : join(PROGRAM_ROOT, 'content');
}

function printErrors(errors: ContentError[]): void {
  for (const file of new Set(errors.map((error) => error.file))) {
    console.log(file);
    for (const { field, message } of errors.filter((error) => error.file === file)) {
      console.log(`  ${field === null ? message : `${field}: ${message}`}`);
    }
    console.log('');
  }
  const files = new Set(errors.map((error) => error.file)).size;
  console.log(`${errors.length} errors in ${files} files`);
}

function printCounts({ procedures, legalDocuments, situations, questionnaires }: Content): void {
  const openPoints = procedures.reduce((sum, procedure) => sum + procedure.openPoints.length, 0);
  console.log(
    `${procedures.length} procedures, ${legalDocuments.length} legal documents, ${situations.length} situations, ` +
      `${questionnaires.length} questionnaires, ${openPoints} open points, 0 errors`,
  );
}

const dir = folder();
if (!existsSync(dir)) {
  console.error(`check:content: there is no folder ${dir}`);
  process.exit(2);
}
const loaded = await loadContent(dir);
if ('errors' in loaded) printErrors(loaded.errors);
else printCounts(loaded.content);
process.exitCode = 'errors' in loaded ? 1 : 0;
