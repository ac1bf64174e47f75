import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Catalogue, catalogueOf } from '#src/catalogue/catalogue.ts';
import { loadContent } from '#src/content/load-content.ts';
import type { Content } from '#src/domain/content.ts';
import { CHANNELS, type Procedure } from '#src/domain/procedure.ts';

const CONTENT = join(import.meta.dirname, '../../../content');
const CONTRACT = join(import.meta.dirname, '../../fixtures/catalogue.schema.json');
const CHANGED_AT = '2026-11-23T03:00:00.000Z';

const loaded = loadContent(CONTENT, { now: new Date(CHANGED_AT), changedAt: CHANGED_AT });
if ('errors' in loaded) throw new Error('the shipped content has faults');
const { content } = loaded;
const catalogue = catalogueOf(content, 'https://thutuc.example');

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
});
addFormats.default(ajv);
const isContract = ajv.compile(JSON.parse(readFileSync(CONTRACT, 'utf8')) as object);

/** What the contract has against a catalogue, as sentences. */
function complaints(made: Catalogue): string[] {
  isContract(JSON.parse(JSON.stringify(made)));
  return (isContract.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** A content file as written, without the program's own reader. */
function fileOf(folder: string, name: string): Record<string, unknown> {
  const text = readFileSync(join(CONTENT, folder, name), 'utf8');
  return parse(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? text, { schema: 'failsafe' }) as Record<
    string,
    never
  >;
}

function entry(code: string) {
  const found = catalogue.procedures.find((each) => each.code === code);
  if (found === undefined) throw new Error(`${code} is not in the catalogue`);
  return found;
}

describe('the contract', () => {
  test('is kept by the catalogue of the shipped content', () => {
    expect(complaints(catalogue)).toEqual([]);
    expect(catalogue.procedures).toHaveLength(content.procedures.length);
  });

  test('would be broken by a part that is left out', () => {
    for (const key of Object.keys(catalogue.procedures[0] ?? {})) {
      const broken = structuredClone(catalogue);
      delete (broken.procedures[0] as Record<string, unknown>)[key];
      expect(complaints(broken).length, key).toBeGreaterThan(0);
    }
  });

  test('is kept whatever the procedures say', () => {
    fc.assert(
      fc.property(fc.constantFrom(...content.procedures), fc.gen(), (procedure, g) => {
        const changed: Procedure = {
          ...procedure,
          sheetLevel: g(fc.constantFrom, 'A', 'B', 'C', 'D'),
          status: g(fc.constantFrom, 'in-force', 'replaced', 'abolished'),
          onlineLevel: g(fc.constantFrom, 'full', 'partial', 'none', 'unverified'),
          role: {
            role: g(fc.constantFrom, 'decides', 'receives-and-forwards', 'guidance-only', 'unverified'),
            document: null,
          },
          dossierSets: g(fc.constantFrom, null, 0, 3),
          result: g(fc.constantFrom, null, 'Không'),
          channels: {
            ...procedure.channels,
            post: {
              ...procedure.channels.post,
              available: g(fc.constantFrom, true, false, null),
              timeLimits: [
                {
                  min: 0.5,
                  max: 1,
                  unit: g(fc.constantFrom, 'working-hour', 'hour', 'month'),
                  condition: null,
                  source: 'cong',
                },
              ],
              fees: [
                {
                  status: 'amount',
                  source: 'cong',
                  amount: 155,
                  currency: g(fc.constantFrom, 'USD', 'VND'),
                  condition: null,
                  text: null,
                },
                { status: 'none', source: 'cong', text: 'Điều 5', condition: 'trẻ em' },
              ],
            },
          },
        };
        expect(complaints(catalogueOf({ ...content, procedures: [changed] }, 'https://a.example'))).toEqual(
          [],
        );
      }),
    );
  });
});

describe('what the catalogue says is what the files say', () => {
  const sheet = fileOf('thu-tuc', 'to-chuc-hoi-nghi-hoi-thao-quoc-te-cap-tinh.md');
  const made = entry('3.000604');

  test('of the procedure', () => {
    const { ten, doi_tuong, quyet_dinh_cong_bo, thay_cho, dieu_kien, ket_qua, ngay_doi_chieu } = sheet;
    expect(made).toMatchObject({
      name: ten,
      audience: doi_tuong,
      publicationDecision: quyet_dinh_cong_bo,
      replaces: thay_cho,
      conditions: dieu_kien,
      result: ket_qua,
      checkedOn: ngay_doi_chieu,
      sheet: 'full',
      status: 'in-force',
      url: 'https://thutuc.example/thu-tuc/to-chuc-hoi-nghi-hoi-thao-quoc-te-cap-tinh',
      sector: 'Hội nghị, hội thảo quốc tế',
    });
  });

  test('of its papers, case by case', () => {
    const cases = sheet['ho_so'] as { truong_hop?: string; giay_to: Record<string, string>[] }[];
    const papers = cases.flatMap(({ truong_hop, giay_to }) =>
      giay_to.map((paper) => ({
        label: paper['ten'],
        case: truong_hop ?? null,
        originals: Number(paper['ban_chinh']),
        copies: Number(paper['ban_sao']),
        form: paper['mau'] ?? null,
        note: paper['ghi_chu'] ?? null,
      })),
    );
    expect(made.dossierItems).toEqual(papers);
    expect(papers).toHaveLength(3);
  });

  test('of its time limits, in the unit of the law', () => {
    const source = (sheet['nguon'] as Record<string, string>[])[0]?.['khoa'];
    expect(made.channels.map(({ channel }) => channel)).toEqual(['in-person', 'online', 'post']);
    for (const { timeLimits } of made.channels) {
      expect(timeLimits).toEqual([
        { min: 9, max: 9, unit: 'working-day', source, condition: null },
        {
          min: 15,
          max: 15,
          unit: 'working-day',
          source,
          condition: 'nếu phải lấy ý kiến cơ quan, địa phương liên quan',
        },
      ]);
    }
    const card = entry('1.001100').channels[0]?.timeLimits.map(({ min, unit }) => [min, unit]);
    expect(card).toEqual([
      [10, 'calendar-day'],
      [3, 'working-day'],
    ]);
  });

  test('of the page of the portal that the online channel opens', () => {
    const { trang_tren_cong } = (sheet['cach_nop'] as { truc_tuyen: Record<string, string> }).truc_tuyen;
    const pattern = fileOf('.', 'cong.yaml')['trang_thu_tuc'] as string;
    const urls = Object.fromEntries(made.channels.map(({ channel, url }) => [channel, url]));
    const online = pattern.replace('{trang}', trang_tren_cong ?? '');
    expect(urls).toEqual({ 'in-person': null, online, post: null });
  });

  test('of its legal basis, with number, title, day and fate', () => {
    const { ten, ngay_ban_hanh, thay_boi } = fileOf('van-ban', '06-2020-qd-ttg.yaml');
    expect(made.legalBasis).toContainEqual({
      number: '06/2020/QĐ-TTg',
      title: ten,
      date: ngay_ban_hanh,
      status: 'replaced',
      replacedBy: thay_boi,
    });
    expect(made.legalBasis.map(({ number }) => number)).toEqual(
      (sheet['can_cu'] as { so_hieu: string }[]).map(({ so_hieu }) => so_hieu),
    );
  });

  test('of the department, the mode and the time of the last change', () => {
    expect(catalogue).toMatchObject({
      version: 1,
      generatedAt: CHANGED_AT,
      mode: 'trial',
      department: { name: fileOf('.', 'so.yaml')['ten'] },
    });
  });

  test('of a procedure that was replaced', () => {
    expect(entry('2.002312')).toMatchObject({ status: 'replaced', replacedBy: ['3.000604'], sheet: 'short' });
  });

  test('and changes with them', () => {
    const [first] = content.procedures;
    if (first === undefined) throw new Error('no procedure');
    const renamed: Content = {
      ...content,
      mode: 'official',
      department: { ...content.department, name: 'Sở khác' },
      procedures: [{ ...first, name: 'Tên khác', steps: [{ name: 'Nộp', text: 'Ở đâu.', term: '02 ngày' }] }],
    };
    const changed = catalogueOf(renamed, 'http://localhost:4321/');
    expect(changed).toMatchObject({ mode: 'official', department: { name: 'Sở khác' } });
    expect(changed.procedures).toMatchObject([
      {
        name: 'Tên khác',
        steps: ['Nộp: Ở đâu. (02 ngày)'],
        url: `http://localhost:4321/thu-tuc/${first.slug}`,
      },
    ]);
  });
});

describe('what is not certain', () => {
  test.each(catalogue.procedures.filter(({ status }) => status === 'in-force'))(
    '$code: is said, never guessed or left out',
    (made) => {
      const parts = new Set(made.openPoints.map(({ part }) => part));
      const needs = (isOpen: boolean, part: (typeof made.openPoints)[number]['part']) => {
        if (isOpen) expect(parts).toContain(part);
      };
      needs(made.level === null || made.decidingBody === null || made.receivingBody === null, 'authority');
      needs(made.publicationDecision === null, 'legal-basis');
      needs(made.onlineLevel === 'unverified', 'channels');
      needs(made.postal.send === null || made.postal.return === null, 'channels');
      needs(made.dossierSets === null || made.dossierItems.length === 0, 'dossier');
      needs(
        made.dossierItems.some(({ originals, copies }) => originals === null || copies === null),
        'dossier',
      );
      needs(made.result === null, 'result');
      needs(made.role === 'unverified', 'role');
      for (const { available, timeLimits, fees } of made.channels) {
        needs(available === null, 'channels');
        needs(available !== false && timeLimits.length === 0, 'time');
        needs(
          fees.some(({ status }) => status === 'unverified'),
          'fee',
        );
      }
    },
  );

  test('no fee is called free, because no document says so', () => {
    const fees = CHANNELS.flatMap((channel) =>
      content.procedures.flatMap((each) => each.channels[channel].fees),
    );
    expect(fees.filter(({ status }) => status === 'none' || status === 'amount')).toEqual([]);
  });
});
