/** `npm run check:content [-- DIR]`: every fault of the content at once, in the clerk's words. */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Content } from '../src/domain/content.ts';
import { type ContentError, loadContent } from '../src/content/load-content.ts';
import { countFacts, missingFacts, type MissingSection } from '../src/content/missing-facts.ts';
import { dictionaryWarnings } from '../src/content/dictionary-warnings.ts';
import { surveyWarnings } from '../src/content/survey-warnings.ts';
import { warningsOf } from '../src/content/warnings.ts';
import type { Manifest } from '../src/release/manifest.ts';
import { ReleaseStore } from '../src/release/release-store.ts';
import { slugsKnownTo } from '../src/release/sheet-slugs.ts';
import { changedVersions } from '../src/release/survey-versions.ts';
import { dataPaths } from '../src/settings/data-paths.ts';
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

function printMissing(content: Content): void {
  for (const { heading, sections } of missingFacts(content)) {
    console.log(`${heading} (${sections.reduce((sum, { lines }) => sum + lines.length, 0)})`);
    sections.forEach(printSection);
    console.log('');
  }
}

function printSection({ about, lines }: MissingSection): void {
  if (about !== null) console.log(`  ${about} (${lines.length})`);
  const indent = about === null ? '  ' : '    ';
  for (const line of lines) console.log(indent + line);
}

function printWarnings(content: Content, unlinked: readonly string[], before: Manifest | null): void {
  const now = new Date();
  const warnings = [
    ...warningsOf(content, now, { announced: before?.outageFrom ?? null, unlinked }),
    ...surveyWarnings(content, now),
    ...dictionaryWarnings(content),
  ];
  for (const warning of warnings) console.log(`Xin xem lại. ${warning}`);
  if (warnings.length > 0) console.log('');
}

function printCounts(content: Content): void {
  const { procedures, legalDocuments, situations, questionnaires } = content;
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
  const levels = ['A', 'B', 'C', 'D'].map((level) => {
    const many = procedures.filter(({ sheetLevel, status }) => sheetLevel === level && status === 'in-force');
    return `${level} ${many.length}`;
  });
  console.log(`sheets in force by level: ${levels.join(', ')}`);
  const { facts, withoutSource } = countFacts(content);
  console.log(`facts: ${facts}`);
  console.log(`facts without source: ${withoutSource}`);
}

function count(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? '' : 's'}`;
}

/** The Office's folder is judged as when it is published after its live release; any other by itself. */
async function releaseBefore(dir: string): Promise<Manifest | null> {
  const settings = readSettings();
  return dir === settings.contentDir ? new ReleaseStore(dataPaths(settings).releases).latest() : null;
}

async function main(): Promise<number> {
  const dir = folder();
  if (!isFolder(dir)) throw new Error(`${dir} is not a folder`);
  // In full: what keeps a sheet from being shown must not be missing from the list of what is missing.
  const before = await releaseBefore(dir);
  const loaded = loadContent(dir, { carriedOn: slugsKnownTo(before), shownAsIn: 'trial' });
  const faults = 'errors' in loaded ? loaded.errors : changedVersions(loaded.content, before);
  if ('errors' in loaded || faults.length > 0) {
    printErrors(faults);
    return FAULTS_FOUND;
  }
  printMissing(loaded.content);
  printWarnings(loaded.content, loaded.unlinked, before);
  printCounts(loaded.content);
  return 0;
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
