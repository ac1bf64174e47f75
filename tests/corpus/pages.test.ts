import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '#src/content/load-content.ts';
import type { Content } from '#src/domain/content.ts';
import type { OpenPointPart, Procedure } from '#src/domain/procedure.ts';
import { makeRelease } from '#src/release/make-release.ts';
import type { Manifest } from '#src/release/manifest.ts';
import { loadProgram, programFiles } from '#src/release/program.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { CORPUS_DIR, sample, SEED } from '#tests/support/sampling.ts';
import type { PortalRecord } from '#src/editing/import/record/portal-record.ts';
import { type Corpus, readCorpus } from '../../scripts/corpus/records.ts';
import { type Written, writeContent } from '../../scripts/corpus/write-content.ts';
import { countRecord } from './support/record-counts.ts';
import { countSheet } from './support/sheet-counts.ts';

const SAMPLE = 400;
/** The records with full text of July 2026. */
const RECORDS = 4_082;
const TIMEOUT_IN_MS = 600_000;

async function contentIn(folder: string): Promise<Content> {
  const loaded = loadContent(folder);
  if ('errors' in loaded) throw new Error(JSON.stringify(loaded.errors.slice(0, 5)));
  return loaded.content;
}

/** Parts where a sheet says "none" though its record does not, or leaves a gap without a reason. */
function inventions(procedure: Procedure, record: PortalRecord | undefined): string[] {
  const { channels, dossierNote, conditions, openPoints } = procedure;
  const infos = Object.values(channels);
  const isExplained = (part: OpenPointPart) => openPoints.some((point) => point.part === part);
  const isSilent = record?.requirements === '';
  const faults: [string, boolean][] = [
    ['a fee is none', infos.some(({ fees }) => fees.some(({ status }) => status === 'none'))],
    ['a way to file is refused', infos.some(({ available }) => available === false)],
    ['no papers', dossierNote !== null],
    ['no conditions', isSilent && (conditions !== null || !isExplained('conditions'))],
    ['papers without a reason', procedure.dossier.length === 0 && !isExplained('dossier')],
    ['no time, no reason', infos.some(({ timeLimits }) => timeLimits.length === 0) && !isExplained('time')],
    ['no basis, no reason', procedure.legalBasis.length === 0 && !isExplained('legal-basis')],
  ];
  return faults.filter(([, isFault]) => isFault).map(([name]) => name);
}

describe.skipIf(CORPUS_DIR === undefined)('the national corpus', () => {
  let folder: string;
  let corpus: Corpus;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'corpus-'));
    corpus = readCorpus(CORPUS_DIR ?? '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test(
    'every record passes the schema, and what it does not say is open, with a reason',
    async () => {
      const whole = join(folder, 'whole');
      expect(writeContent(corpus, whole).slugs.size).toBe(RECORDS);
      const { procedures } = await contentIn(whole);
      expect(procedures.map(({ code }) => code).sort()).toEqual(
        corpus.records.map(({ code }) => code).sort(),
      );
      const told = new Map(corpus.records.map((record) => [record.code, record]));
      const invented = procedures.filter(
        (procedure) => inventions(procedure, told.get(procedure.code)).length > 0,
      );
      expect(invented.map(({ code }) => code)).toEqual([]);
    },
    TIMEOUT_IN_MS,
  );

  describe('released by the built program', () => {
    let records: PortalRecord[];
    let written: Written;
    let store: ReleaseStore;
    let manifest: Manifest;

    beforeAll(async () => {
      records = sample(corpus.records, SAMPLE);
      written = writeContent({ ...corpus, records }, join(folder, 'content'));
      store = new ReleaseStore(join(folder, 'releases'));
      manifest = await makeRelease(
        {
          data: { content: await contentIn(join(folder, 'content')), publicUrl: 'http://localhost:4321' },
          program: await loadProgram(),
          files: programFiles(),
          inputKey: 'the-corpus',
          programVersion: 'built',
          now: new Date(),
        },
        store,
      );
    }, TIMEOUT_IN_MS);

    async function pageOf({ code }: PortalRecord): Promise<string> {
      const entry = manifest.entries[`/thu-tuc/${written.slugs.get(code)}`];
      if (entry === undefined) throw new Error(`${code} is no page`);
      return brotliDecompressSync((await store.objects.read(entry.object)).br).toString('utf8');
    }

    test(
      `every page shows as many papers, ways to file and legal bases as its record (SEED=${SEED})`,
      async () => {
        const wrong: unknown[] = [];
        for (const record of records) {
          const { papers, channels, legalBases, quotedBases } = countSheet(await pageOf(record));
          const shown = { papers, channels, bases: legalBases + quotedBases };
          const told = countRecord(record);
          if (JSON.stringify(shown) !== JSON.stringify(told)) wrong.push({ code: record.code, shown, told });
        }
        expect(wrong).toEqual([]);
      },
      TIMEOUT_IN_MS,
    );
  });
});
