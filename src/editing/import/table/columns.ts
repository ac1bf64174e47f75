/** Tables inside a procedure's table, each with the columns that are read. */
const COLUMNS = {
  methods: {
    channel: /^(?:hình thức|cách thức|kênh)/,
    time: /^thời (?:hạn|gian)/,
    fee: /^(?:mức )?(?:lệ )?phí/,
    note: /^(?:mô tả|ghi chú|diễn giải)/,
  },
  dossier: {
    item: /^(?:tên (?:giấy tờ|hồ sơ|thành phần)|giấy tờ|thành phần hồ sơ|tên tài liệu)/,
    form: /^(?:tên )?(?:biểu )?mẫu/,
    original: /^(?:số )?bản chính/,
    copy: /^(?:số )?bản sao/,
    count: /^số lượng/,
  },
  legal: {
    number: /^số(?: ký)? hiệu/,
    title: /^(?:trích yếu|tên văn bản|văn bản)/,
    date: /^ngày/,
    issuer: /^cơ quan/,
  },
} as const;

export type TableKind = keyof typeof COLUMNS;

/** Columns that tell a table from any other with a like one. */
const NEEDED: Record<TableKind, (names: ReadonlySet<string>) => boolean> = {
  methods: (names) => names.has('channel') && (names.has('time') || names.has('fee')),
  dossier: (names) =>
    names.has('item') && ['form', 'original', 'copy', 'count'].some((name) => names.has(name)),
  legal: (names) => names.has('number') && names.has('title'),
};

/** Which of its columns a head row names; '' for others. */
export interface TableHead {
  kind: TableKind;
  columns: string[];
}

function columnsOf(kind: TableKind, heads: readonly string[]): string[] {
  const taken = new Set<string>();
  return heads.map((head) => {
    const words = head.toLowerCase().trim();
    const found = Object.entries(COLUMNS[kind]).find(
      ([name, pattern]) => !taken.has(name) && pattern.test(words),
    );
    if (found === undefined) return '';
    taken.add(found[0]);
    return found[0];
  });
}

/** What a row heads; null: it is no head of a table that is known. */
export function tableHead(heads: readonly string[]): TableHead | null {
  for (const kind of Object.keys(COLUMNS) as TableKind[]) {
    const columns = columnsOf(kind, heads);
    if (NEEDED[kind](new Set(columns))) return { kind, columns };
  }
  return null;
}
