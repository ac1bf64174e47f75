import type { Entries } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';

/** One thing, one file: codes, numbers, slugs and question keys are given once. */
export function checkDuplicates(entries: Entries): ContentError[] {
  return [
    ...repeated(entries.procedures, ({ raw }) => trimmed(raw['ma'])).map(({ entry, value, first }) =>
      fault(
        'procedures',
        entry,
        ['ma'],
        `mã ${value} đã dùng trong ${first.file}; hãy sửa mã hoặc bỏ một tệp`,
        null,
      ),
    ),
    ...repeated(entries.documents, ({ raw }) => trimmed(raw['so_hieu'])).map(({ entry, value, first }) =>
      fault(
        'documents',
        entry,
        ['so_hieu'],
        `số hiệu ${value} đã dùng trong ${first.file}; hãy sửa số hiệu hoặc bỏ một tệp`,
        null,
      ),
    ),
    ...formerSlugs(entries),
    ...sectors(entries),
    ...roles(entries),
    ...redirects(entries),
    ...questionKeys(entries),
  ];
}

interface Repeated<Item> {
  entry: Item;
  value: string;
  first: Item;
  index: number;
}

/** Items whose value an earlier item already has. */
function repeated<Item>(items: Item[], valueOf: (item: Item) => unknown): Repeated<Item>[] {
  const seen = new Map<unknown, Item>();
  return items.flatMap((entry, index) => {
    const value = valueOf(entry);
    const first = seen.get(value);
    if (first === undefined) seen.set(value, entry);
    return first === undefined || value === undefined ? [] : [{ entry, value: String(value), first, index }];
  });
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : undefined;
}

function formerSlugs({ procedures }: Entries): ContentError[] {
  const present = procedures.map((entry) => ({ entry, slug: entry.slug, index: -1 }));
  const former = procedures.flatMap((entry) =>
    (entry.stated.duong_dan_cu ?? []).map((slug, index) => ({ entry, slug, index })),
  );
  return repeated([...present, ...former], ({ slug }) => slug).map(
    ({ entry: { entry, slug, index }, first }) =>
      fault(
        'procedures',
        entry,
        ['duong_dan_cu', index],
        `đường dẫn “${slug}” đã dùng trong ${first.entry.file}; hãy bỏ một nơi`,
        null,
      ),
  );
}

function sectors({ sectors: [entry] }: Entries): ContentError[] {
  if (entry?.stated.linh_vuc === undefined) return [];
  return repeated(entry.stated.linh_vuc, ({ duong_dan }) => duong_dan).map(({ index, value }) =>
    fault(
      'sectors',
      entry,
      ['linh_vuc', index, 'duong_dan'],
      `lĩnh vực “${value}” được ghi hai lần; hãy bỏ một mục`,
      null,
    ),
  );
}

function roles({ department: [entry] }: Entries): ContentError[] {
  if (entry?.stated.vai_tro === undefined) return [];
  return repeated(entry.stated.vai_tro, ({ ma }) => ma).map(({ index, value }) =>
    fault(
      'department',
      entry,
      ['vai_tro', index, 'ma'],
      `vai trò cho mã ${value} được ghi hai lần; hãy bỏ một mục`,
      null,
    ),
  );
}

function redirects({ site: [entry] }: Entries): ContentError[] {
  if (entry?.stated.chuyen_huong === undefined) return [];
  return repeated(entry.stated.chuyen_huong, ({ tu }) => tu).map(({ index, value }) =>
    fault(
      'site',
      entry,
      ['chuyen_huong', index, 'tu'],
      `“${value}” được chuyển đi hai lần; hãy bỏ một mục`,
      null,
    ),
  );
}

function questionKeys({ questionnaires }: Entries): ContentError[] {
  return questionnaires.flatMap((entry) => {
    const { cau_loc, chung, cau_chon = [], yeu_to = [], y_kien } = entry.stated;
    const keys = [
      cau_loc?.khoa,
      chung?.khoa,
      ...cau_chon.map(({ khoa }) => khoa),
      ...yeu_to.flatMap((factor) => [factor.khoa, ...factor.tieu_chi.map(({ khoa }) => khoa)]),
      y_kien?.khoa,
    ];
    return repeated(keys, (key) => key).map(({ value: key }) => ({
      file: entry.file,
      field: 'Câu hỏi',
      message: `Khóa “${key}” được ghi cho hai câu. Mỗi câu một khóa.`,
    }));
  });
}
