import * as docx from 'docx';
import type { PortalRecord } from '#src/editing/import/record/portal-record.ts';

/** Ways in which offices set the same table. */
export const TABLE_STYLES = ['two-columns', 'numbered', 'merged', 'lists', 'paragraphs'] as const;
export type TableStyle = (typeof TABLE_STYLES)[number];

type Child = docx.Paragraph | docx.Table;

/** A label of the official form, and what stands beside it. */
interface Entry {
  label: string;
  children: Child[];
}

const paragraph = (text: string, list?: { level: number }): docx.Paragraph =>
  new docx.Paragraph({ children: [new docx.TextRun(text)], ...(list ? { bullet: list } : {}) });

const paragraphs = (text: string): docx.Paragraph[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line.trim()));

const cell = (children: readonly Child[], options: Partial<docx.ITableCellOptions> = {}): docx.TableCell =>
  new docx.TableCell({ children: children.length > 0 ? [...children] : [paragraph('')], ...options });

const row = (children: docx.TableCell[]): docx.TableRow => new docx.TableRow({ children });

function table(
  heads: readonly string[],
  rows: readonly string[][],
  spans: readonly string[] = [],
): docx.Table {
  const width = heads.length;
  const body = rows.map((cells) =>
    cells.length === 1 && spans.includes(cells[0] ?? '')
      ? row([cell(paragraphs(cells[0] ?? ''), { columnSpan: width })])
      : row(cells.map((text) => cell(paragraphs(text)))),
  );
  return new docx.Table({ rows: [row(heads.map((head) => cell([paragraph(head)]))), ...body] });
}

const methodRows = ({ methods }: PortalRecord): string[][] =>
  methods.map(({ channel, time, fee, note }) => [channel, time, fee, note]);

const METHOD_HEADS = ['Hình thức nộp', 'Thời hạn giải quyết', 'Phí, lệ phí', 'Mô tả'];

/** Rows of papers, each case as a row across all columns. */
function paperTable({ dossier }: PortalRecord): docx.Table {
  const cases = [...new Set(dossier.map((paper) => paper.case))];
  const rows = cases.flatMap((named) => [
    ...(named === '' ? [] : [[named]]),
    ...dossier
      .filter((paper) => paper.case === named)
      .map(({ item, form, original, copy }) => [item, form, original, copy]),
  ]);
  return table(['Tên giấy tờ', 'Mẫu đơn, tờ khai', 'Bản chính', 'Bản sao'], rows, cases);
}

function entriesOf(record: PortalRecord, style: TableStyle): Entry[] {
  const { dossier, dossier_text: run } = record;
  const isList = style === 'lists';
  const listed = (text: string): Child[] =>
    isList
      ? text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => paragraph(line.replace(/^\s*-\s*/, ''), { level: 0 }))
      : paragraphs(text);
  const papers = dossier.length > 0 ? [paperTable(record)] : listed(run);
  return [
    { label: 'Mã thủ tục', children: paragraphs(record.code) },
    { label: 'Số quyết định', children: paragraphs(record.decision) },
    { label: 'Tên thủ tục', children: paragraphs(record.name) },
    { label: 'Cấp thực hiện', children: paragraphs(record.level) },
    { label: 'Lĩnh vực', children: paragraphs(record.field) },
    { label: 'Trình tự thực hiện', children: paragraphs(record.steps) },
    { label: 'Cách thức thực hiện', children: [table(METHOD_HEADS, methodRows(record))] },
    { label: 'Thành phần hồ sơ', children: papers },
    {
      label: 'Đối tượng thực hiện',
      children: isList
        ? record.audience.split(', ').map((each) => paragraph(each, { level: 0 }))
        : paragraphs(record.audience),
    },
    { label: 'Cơ quan thực hiện', children: paragraphs(record.agency) },
    { label: 'Cơ quan có thẩm quyền', children: paragraphs(record.authority) },
    { label: 'Kết quả thực hiện', children: listed(record.result) },
    { label: 'Yêu cầu, điều kiện thực hiện', children: listed(record.requirements) },
    {
      label: 'Căn cứ pháp lý',
      children: record.legal_basis.map((text) =>
        paragraph(text.replaceAll('\n', ' '), isList ? { level: 0 } : undefined),
      ),
    },
  ].filter(({ children }) => children.length > 0);
}

/** Label cells that span the rows of the tables beside them. */
function mergedRows(record: PortalRecord, entries: readonly Entry[]): docx.TableRow[] {
  return entries.flatMap(({ label, children }): docx.TableRow[] => {
    if (label !== 'Cách thức thực hiện')
      return [row([cell([paragraph(label)]), cell(children, { columnSpan: METHOD_HEADS.length })])];
    const rows = [METHOD_HEADS, ...methodRows(record)];
    return rows.map((texts, index) =>
      row([
        ...(index === 0 ? [cell([paragraph(label)], { rowSpan: rows.length })] : []),
        ...texts.map((text) => cell(paragraphs(text))),
      ]),
    );
  });
}

function childrenOf(record: PortalRecord, style: TableStyle): Child[] {
  const entries = entriesOf(record, style);
  const heading = paragraph(`THỦ TỤC: ${record.name.toUpperCase()}`);
  if (style === 'paragraphs')
    return entries.flatMap(({ label, children }, index) => [
      paragraph(`${index + 1}. ${label}:`),
      ...children,
    ]);
  if (style === 'merged') return [new docx.Table({ rows: mergedRows(record, entries) })];
  const rows = entries.map(({ label, children }, index) =>
    row([
      ...(style === 'numbered' ? [cell([paragraph(String(index + 1))])] : []),
      cell([paragraph(style === 'numbered' ? `${label}:` : label)]),
      cell(children),
    ]),
  );
  return [...(style === 'numbered' ? [heading] : []), new docx.Table({ rows })];
}

/** A record as the table of its decision, in Word. */
export function wordTable(record: PortalRecord, style: TableStyle): Promise<Buffer> {
  const document = new docx.Document({ sections: [{ children: childrenOf(record, style) }] });
  return docx.Packer.toBuffer(document);
}

const inHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

function htmlTable(heads: readonly string[], rows: readonly string[][]): string {
  const cells = (tag: string, texts: readonly string[]) =>
    texts.map((text) => `<${tag}>${inHtml(text)}</${tag}>`).join('');
  return `<table class="table"><thead><tr>${cells('th', heads)}</tr></thead><tbody>${rows
    .map((texts) => `<tr>${cells('td', texts)}</tr>`)
    .join('')}</tbody></table>`;
}

/** A record as a portal's page: labels and values in boxes, tables below headings. */
export function portalPage(record: PortalRecord): string {
  const box = (label: string, text: string) =>
    text === ''
      ? ''
      : `<div class="row"><div class="col-3"><b>${label}:</b></div><div class="col-9">${inHtml(text)}</div></div>`;
  const cases = [...new Set(record.dossier.map((paper) => paper.case))];
  const papers = cases.map((named) => {
    const rows = record.dossier
      .filter((paper) => paper.case === named)
      .map(({ item, form, original, copy }) => [item, form, `Bản chính: ${original}\nBản sao: ${copy}`]);
    return `${named === '' ? '' : `<p>${inHtml(named)}</p>`}${htmlTable(['Tên giấy tờ', 'Mẫu đơn, tờ khai', 'Số lượng'], rows)}`;
  });
  return `<html><head><title>Cổng</title><script>var a = "Mã thủ tục";</script></head><body><!-- trang --><h1>Chi tiết thủ tục hành chính</h1>
${box('Mã thủ tục', record.code)}${box('Số quyết định', record.decision)}${box('Tên thủ tục', record.name)}${box('Cấp thực hiện', record.level)}${box('Lĩnh vực', record.field)}
<h2>Trình tự thực hiện:</h2><div>${inHtml(record.steps)}</div>
<h2>Cách thức thực hiện:</h2>${htmlTable(METHOD_HEADS, methodRows(record))}
<h2>Thành phần hồ sơ:</h2>${papers.join('')}${inHtml(record.dossier_text)}
${box('Đối tượng thực hiện', record.audience)}${box('Cơ quan thực hiện', record.agency)}${box('Cơ quan có thẩm quyền', record.authority)}
<h2>Kết quả thực hiện</h2><div>${inHtml(record.result)}</div>
<h2>Yêu cầu, điều kiện thực hiện</h2><div>${inHtml(record.requirements)}</div>
<h2>Căn cứ pháp lý:</h2><ul>${record.legal_basis.map((text) => `<li>${inHtml(text.replaceAll('\n', ' '))}</li>`).join('')}</ul></body></html>`;
}
