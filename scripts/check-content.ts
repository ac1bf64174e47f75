/** `npm run check:content [-- DIR]`: every fault of the content at once, in the clerk's words. */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Content } from '../src/domain/content.ts';
import { type ContentError, loadContent } from '../src/content/load-content.ts';
import { PROGRAM_ROOT, readSettings } from '../src/settings/settings.ts';

/** Exit codes besides 0. */
const FAULTS_FOUND = 1;
const NOT_CHECKED = 2;

/** The folder named, else the office's where there is one, else the shipped one. */
function folder(): string {
  const named = process.argv[2];
  if (named !== undefined) return resolve(named);
  const { contentDir } = readSettings();
  return isFolder(contentDir) ? contentDir : join(PROGRAM_ROOT, 'content');
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function printErrors(errors: ContentError[]): void {
  const files = new Set(errors.map((error) => error.file));
  for (const file of files) {
    console.log(file);
    for (const { field, message } of errors.filter((error) => error.file === file)) {
      const sentence = field === null ? message : `${field}: ${message}`;
      console.log(sentence.replace(/^/gm, '  '));
    }
    console.log('');
  }
  console.log(`${count(errors.length, 'error')} in ${count(files.size, 'file')}`);
}

function printCounts({ procedures, legalDocuments, situations, questionnaires }: Content): void {
  const openPoints = procedures.reduce((sum, procedure) => sum + procedure.openPoints.length, 0);
  const counts = [
    count(procedures.length, 'procedure'),
    count(legalDocuments.length, 'legal document'),
    count(situations.length, 'situation'),
    count(questionnaires.length, 'questionnaire'),
    count(openPoints, 'open point'),
    count(0, 'error'),
  ];
  console.log(counts.join(', '));
}

function count(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? '' : 's'}`;
}

async function main(): Promise<number> {
  const dir = folder();
  if (!isFolder(dir)) throw new Error(`${dir} is not a folder`);
  const loaded = await loadContent(dir);
  if ('errors' in loaded) printErrors(loaded.errors);
  else printCounts(loaded.content);
  return 'errors' in loaded ? FAULTS_FOUND : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`check:content: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = NOT_CHECKED;
  },
);
