import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '#src/domain/change.ts';
import type { Content } from '#src/domain/content.ts';
import type { Procedure } from '#src/domain/procedure.ts';
import { changesBetween, KEPT_CHANGES } from '#src/release/changes.ts';
import { makeRelease } from '#src/release/make-release.ts';
import type { Manifest } from '#src/release/manifest.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { detailLine } from '#src/view/told-changes.ts';
import { channels, paper, procedure } from '#tests/unit/view/procedure.ts';
import { inputs } from './small-release.ts';

const AT = '2026-11-25T00:00:00.000Z';

function contentOf(...procedures: Partial<Procedure>[]): Content {
  return { procedures: procedures.map(procedure) } as unknown as Content;
}

function changes(before: Partial<Procedure>, after: Partial<Procedure>): Change[] {
  return changesBetween(contentOf(before), contentOf(after), AT);
}

const MONTH = { min: 1, max: 1, unit: 'month', condition: null, source: 'cong' } as const;
const papersOf = (...labels: string[]) => ({
  key: null,
  condition: null,
  items: labels.map((label) => paper({ label })),
});
const FREE = { status: 'none', text: 'Thông tư 1', condition: null, source: 'cong' } as const;

describe('what readers are told', () => {
  test.each([
    ['name', { name: 'Tên mới' }, 'Tên thủ tục: Thủ tục mẫu → Tên mới'],
    ['authority', { decidingBody: 'Bộ Công an' }, 'Cơ quan quyết định: Bộ Ngoại giao → Bộ Công an'],
    ['channels', { channels: channels({ available: false }) }, 'Cách nộp: được → không'],
    ['time', { channels: channels({ timeLimits: [MONTH] }) }, 'Thời hạn: không có → 01 tháng'],
    ['fee', { channels: channels({ fees: [FREE] }) }, 'Phí, lệ phí: không có → Không thu phí (Thông tư 1)'],
    ['dossier', { dossierSets: 2 }, 'Số bộ hồ sơ: 1 → 2'],
    ['result', { result: 'Giấy phép' }, 'Kết quả: Văn bản trả lời → Giấy phép'],
    ['conditions', { conditions: 'Đủ 18 tuổi' }, 'Yêu cầu: Không → Đủ 18 tuổi'],
    ['legal-basis', { publicationDecision: '1/QĐ-BNG' }, 'Quyết định công bố: không có → 1/QĐ-BNG'],
    [
      'role',
      { role: { role: 'guidance-only', document: null } },
      'Việc của Sở: Giải quyết thủ tục này. → Chỉ hướng dẫn. Nơi khác nhận và giải quyết hồ sơ.',
    ],
    ['other', { lead: 'Dùng khi khác.' }, 'Dùng khi nào: Dùng khi cần mẫu. → Dùng khi khác.'],
  ] as const)('names the part that changed, and what it said: %s', (part, change, line) => {
    const name = 'name' in change ? change.name : 'Thủ tục mẫu';
    const found = changes({}, change);
    const details = expect.any(Array) as unknown;
    expect(found).toEqual([{ code: '1.000001', name, kind: 'changed', parts: [part], at: AT, details }]);
    expect(found[0]?.details?.map(detailLine)).toEqual([line]);
  });

  test('of one channel names it; of a paper names that', () => {
    const { 'in-person': inPerson, ...others } = channels({ fees: [FREE] });
    const cheaper = { ...others, 'in-person': { ...inPerson, fees: [{ ...FREE, text: 'Thông tư 2' }] } };
    const [change] = changes(
      { channels: channels({ fees: [FREE] }), dossier: [papersOf('Đơn', 'Ảnh')] },
      { channels: cheaper, dossier: [papersOf('Ảnh', 'Đơn', 'Hộ chiếu')] },
    );
    expect(change?.details?.map(detailLine)).toEqual([
      'Phí, lệ phí › Trực tiếp: Không thu phí (Thông tư 1) → Không thu phí (Thông tư 2)',
      'Giấy tờ cần có, “Mọi trường hợp” › Giấy tờ, “Hộ chiếu”: không có → Hộ chiếu (Bản chính: 1; Bản sao: 0)',
    ]);
  });

  test('of one of several cases shows the case, no number of an entry', () => {
    const limits = (max: number) => [MONTH, { ...MONTH, max, condition: 'nếu phải lấy ý kiến' }];
    const [change] = changes(
      { channels: channels({ timeLimits: limits(3) }) },
      { channels: channels({ timeLimits: limits(2) }) },
    );
    const [detail, ...others] = change?.details ?? [];
    expect([detail?.label, others]).toEqual(['Thời hạn', []]);
    expect(detailLine(detail!)).toContain('02 tháng nếu phải lấy ý kiến');
  });

  test('is no list of all that is gone where a sheet is only shown less than before', () => {
    const [change] = changes({ result: 'Giấy phép' }, { sheetLevel: 'D', result: null });
    expect(change).toMatchObject({ parts: ['result', 'other'], details: [] });
  });

  test('of long texts is told by the word, and of endless ones cut', () => {
    const long =
      'Người nộp phải có đủ điều kiện về nhân sự, trụ sở và tài chính theo quy định của pháp luật hiện hành';
    const [worded] = changes({ conditions: long }, { conditions: long.replace('tài chính', 'vốn') });
    expect(worded?.details).toMatchObject([
      { before: null, words: expect.arrayContaining([{ kind: 'added', text: 'vốn ' }]) as unknown },
    ]);
    const [endless] = changes({ conditions: 'Không' }, { conditions: 'điều kiện '.repeat(1000) });
    expect(endless?.details?.[0]?.after?.length).toBeLessThan(700);
  });

  test('is nothing where only days, words for the search or the address differ', () => {
    const quiet = { editedOn: '2026-12-01', checkedOn: '2026-12-01', keywords: ['x'], slug: 'moi' };
    expect(changes({}, quiet)).toEqual([]);
  });

  test('is nothing where only an upgraded program knows more of the same', () => {
    const { role, faq, ...old } = procedure();
    const { document, ...oldRole } = role;
    const before = { procedures: [{ ...old, role: oldRole }] } as unknown as Content;
    expect(changesBetween(before, contentOf({ role: { ...role, document: '1/QĐ' }, faq }), AT)).toEqual([]);
    expect(document).toBeNull();
  });

  test('tells what came and what went', () => {
    const [one, two] = [contentOf({ code: '1.000001' }), contentOf({ code: '1.000002' })];
    expect(changesBetween(one, two, AT).map(({ code, kind }) => [code, kind])).toEqual([
      ['1.000002', 'added'],
      ['1.000001', 'removed'],
    ]);
  });
});

describe('from release to release', () => {
  let folder: string;
  let store: ReleaseStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'changes-'));
    store = new ReleaseStore(folder);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function release(...procedures: Partial<Procedure>[]): Promise<Manifest> {
    const { data, ...rest } = inputs('bản');
    const content = { ...data.content, ...contentOf(...procedures) };
    return makeRelease({ ...rest, data: { ...data, content } }, store);
  }

  test('begins with the days of the last edits', async () => {
    const { changes } = await release({ editedOn: '2026-11-23' });
    expect(changes).toEqual([
      { code: '1.000001', name: 'Thủ tục mẫu', kind: 'added', parts: [], at: '2026-11-23T00:00:00+07:00' },
    ]);
  });

  test('adds what changed, at the time of the release, and keeps what was', async () => {
    const first = await release({});
    const second = await release({ result: 'Giấy phép' });
    expect(second.changes).toEqual([
      expect.objectContaining({ kind: 'changed', parts: ['result'], at: second.createdAt }),
      ...(first.changes ?? []),
    ]);
    expect((await release({ result: 'Giấy phép' })).changes).toEqual(second.changes);
  });

  test('names the document that the amendment rests on, of these changes only', async () => {
    await release({});
    const basis = { document: '2402/QĐ-BNG', issuedOn: '2026-07-14', source: '' };
    const { data, ...rest } = inputs('bản');
    const content = { ...data.content, ...contentOf({ result: 'Giấy phép' }) };
    const { changes } = await makeRelease({ ...rest, data: { ...data, content }, basis }, store);
    expect(changes?.map((change) => change.basis)).toEqual([basis, undefined]);
    expect((await release({ result: 'Thẻ' })).changes?.[0]?.basis).toBeUndefined();
  });

  test('makes a page of what changed on a sheet, and none of a sheet that is as it was', async () => {
    const path = '/thu-tuc/thu-tuc-mau/thay-doi';
    expect((await release({})).entries[path]).toBeUndefined();
    expect((await release({ result: 'Giấy phép' })).entries[path]).toBeDefined();
  });

  test('knows what a program before this one left: changes without what was and is', async () => {
    const first = await release({});
    const old = { code: '1.000001', name: 'Cũ', kind: 'changed', parts: ['fee'], at: AT } as const;
    await store.switchTo({ ...first, changes: [{ ...old, parts: ['fee'] }] });
    const { changes, entries } = await release({});
    expect(changes).toEqual([old]);
    expect(entries['/thu-tuc/thu-tuc-mau/thay-doi']).toBeUndefined();
  });

  test('goes on after a release whose data is damaged', async () => {
    const { changes, data } = await release({});
    await writeFile(store.objects.file(data), 'x');
    expect((await release({ result: 'Giấy phép' })).changes).toEqual(changes);
  });

  test('keeps so many', async () => {
    const many = Array.from({ length: KEPT_CHANGES + 5 }, (_, i) => ({ code: `1.${100_000 + i}` }));
    const { changes } = await release(...many, { code: '2.000001', editedOn: '2026-11-24' });
    expect(changes).toHaveLength(KEPT_CHANGES);
    expect(changes?.[0]?.code).toBe('2.000001');
  });
});
