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
import { channels, procedure } from '#tests/unit/view/procedure.ts';
import { inputs } from './small-release.ts';

const AT = '2026-11-25T00:00:00.000Z';

function contentOf(...procedures: Partial<Procedure>[]): Content {
  return { procedures: procedures.map(procedure) } as unknown as Content;
}

function changes(before: Partial<Procedure>, after: Partial<Procedure>): Change[] {
  return changesBetween(contentOf(before), contentOf(after), AT);
}

const MONTH = { min: 1, max: 1, unit: 'month', condition: null, source: 'cong' } as const;
const FREE = { status: 'none', text: 'Thông tư 1', condition: null, source: 'cong' } as const;

describe('what readers are told', () => {
  test.each([
    ['name', { name: 'Tên mới' }],
    ['authority', { decidingBody: 'Bộ Công an' }],
    ['channels', { channels: channels({ available: false }) }],
    ['time', { channels: channels({ timeLimits: [MONTH] }) }],
    ['fee', { channels: channels({ fees: [FREE] }) }],
    ['dossier', { dossierSets: 2 }],
    ['result', { result: 'Giấy phép' }],
    ['conditions', { conditions: 'Đủ 18 tuổi' }],
    ['legal-basis', { publicationDecision: '1/QĐ-BNG' }],
    ['role', { role: { role: 'guidance-only', document: null } }],
    ['other', { lead: 'Dùng khi khác.' }],
  ] as const)('names the part that changed: %s', (part, change) => {
    const name = 'name' in change ? change.name : 'Thủ tục mẫu';
    expect(changes({}, change)).toEqual([{ code: '1.000001', name, kind: 'changed', parts: [part], at: AT }]);
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
