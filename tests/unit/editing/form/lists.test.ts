import { describe, expect, test } from 'vitest';
import { parseContentFile, valuesOf } from '#src/content/content-file.ts';
import { fieldsOfView } from './fields-of-view.ts';
import { sentOf } from '#src/editing/form/sent.ts';
import { withStep } from '#src/editing/form/steps.ts';
import { textWith } from '#src/editing/form/take-form.ts';
import { SHEET } from '../../content/shipped.ts';
import { type Pair, asSent, changed, fileAt, set, viewOf } from './shown.ts';

describe('a list', () => {
  const order = (fields: Pair[], name: string) => fields.filter(([key]) => key === name).map(([, id]) => id);
  const stepped = (path: string, step: string, change: (fields: Pair[]) => Pair[] = (fields) => fields) => {
    const file = fileAt(path);
    const sent = withStep(sentOf(asSent(change(fieldsOfView(viewOf(file))))), step);
    if (sent === null) throw new Error('no such list');
    return textWith(file, sent) ?? '';
  };
  const valuesIn = (path: string, text: string) => {
    const read = valuesOf(parseContentFile(path, text));
    if ('faults' in read) throw new Error('cannot be read');
    return read.values as Record<string, unknown[]>;
  };
  const before = valuesIn(SHEET, fileAt(SHEET).source);

  test('gets a new entry at its end, with what must be filled in, and keeps all else', () => {
    const text = stepped(SHEET, 'them thu-tu/cac_buoc');
    const { cac_buoc: steps = [] } = valuesIn(SHEET, text);
    expect(steps).toEqual([...(before['cac_buoc'] ?? []), { ten: '', noi_dung: '' }]);
    expect(text.replace("  - ten: ''\n    noi_dung: ''\n", '')).toBe(fileAt(SHEET).source);
  });

  test('loses the entry that is meant, and what was typed in the others stays', () => {
    const text = stepped(SHEET, 'bo thu-tu/cac_buoc 0', set({ 'muc/cac_buoc/1/ten': 'Bước mới' }));
    const { cac_buoc: steps = [] } = valuesIn(SHEET, text);
    expect(steps.length).toBe((before['cac_buoc']?.length ?? 0) - 1);
    expect(steps[0]).toEqual({ ...(before['cac_buoc']?.[1] as object), ten: 'Bước mới' });
  });

  test('changes places up and down, and stays as it is beyond its ends', () => {
    const [first, second] = before['cac_buoc'] ?? [];
    expect(valuesIn(SHEET, stepped(SHEET, 'len thu-tu/cac_buoc 1'))['cac_buoc']?.slice(0, 2)).toEqual([
      second,
      first,
    ]);
    expect(valuesIn(SHEET, stepped(SHEET, 'xuong thu-tu/cac_buoc 0'))['cac_buoc']?.slice(0, 2)).toEqual([
      second,
      first,
    ]);
    expect(stepped(SHEET, 'len thu-tu/cac_buoc 0')).toBe(fileAt(SHEET).source);
  });

  test('keeps the comment above an entry that moves', () => {
    const file = {
      name: 'situations' as const,
      path: 'tinh-huong/x.yaml',
      source:
        'ten: A\nmo_ta: B\nthu_tuc:\n  - 3.000604\n  # hỏi lại\n  - "3.000605"\nthu_tu: 1\ntrang_chu: có\n',
    };
    const sent = withStep(sentOf(fieldsOfView(viewOf(file))), 'xuong thu-tu/thu_tuc 0') ?? new Map();
    expect(textWith(file, sent)).toBe(
      'ten: A\nmo_ta: B\nthu_tuc:\n  # hỏi lại\n  - "3.000605"\n  - 3.000604\nthu_tu: 1\ntrang_chu: có\n',
    );
  });

  test('becomes a word and a list again', () => {
    const none = changed(SHEET, set({ 'cach/hay_bi_tra': 'Không' }));
    expect(valuesIn(SHEET, none)['hay_bi_tra']).toBe('Không');
    const file = { ...fileAt(SHEET), source: none };
    const again = textWith(file, sentOf(set({ 'cach/hay_bi_tra': '=0' })(fieldsOfView(viewOf(file)))));
    expect(valuesIn(SHEET, again ?? '')['hay_bi_tra']).toEqual([]);
    expect(order(fieldsOfView(viewOf({ ...file, source: again ?? '' })), 'thu-tu/hay_bi_tra')).toEqual(['*']);
  });
});

test('a group becomes another kind of it, and what both have is kept', () => {
  const file = {
    name: 'portal' as const,
    path: 'cong.yaml',
    source: fileAt('cong.yaml').source,
  };
  const stopped = textWith(file, sentOf(set({ 'cach/tam_ngung': '=0' })(fieldsOfView(viewOf(file))))) ?? '';
  expect(stopped).toContain("tam_ngung:\n  tu: ''\n  den: ''\n");
  const back = { ...file, source: stopped };
  expect(textWith(back, sentOf(set({ 'cach/tam_ngung': 'Không' })(fieldsOfView(viewOf(back)))))).toBe(
    file.source,
  );
});

describe('a fee', () => {
  const withFee = changed(SHEET, set({ 'cach/cach_nop/truc_tuyen/phi': '=0' }));
  const added = () => {
    const file = { ...fileAt(SHEET), source: withFee };
    const sent = withStep(sentOf(fieldsOfView(viewOf(file))), 'them thu-tu/cach_nop/truc_tuyen/phi');
    return { ...file, source: textWith(file, sent ?? new Map()) ?? '' };
  };

  test('is written from the fields of its kind, and keeps its case when it becomes another kind', () => {
    const file = added();
    const filled = set({
      'muc/cach_nop/truc_tuyen/phi/0/so_tien': '20.000',
      'muc/cach_nop/truc_tuyen/phi/0/truong_hop': 'bản sao',
    })(fieldsOfView(viewOf(file)));
    const text = textWith(file, sentOf(filled)) ?? '';
    expect(text).toContain(
      "    phi:\n      - loai: số tiền\n        so_tien: 20.000\n        don_vi: ''\n        truong_hop: bản sao\n",
    );
    const next = { ...file, source: text };
    const other = set({ 'cach/cach_nop/truc_tuyen/phi/0': '=1' })(fieldsOfView(viewOf(next)));
    expect(textWith(next, sentOf(other))).toContain(
      "    phi:\n      - loai: theo biểu\n        noi_dung: ''\n        truong_hop: bản sao\n",
    );
  });
});
