import { keyed } from '../schema/example.ts';
import { withExample } from '../schema/sentences.ts';
import { exampleAt, keysOf } from '../schema/walk.ts';
import { type CollectionName, COLLECTIONS } from './collections.ts';
import type { FileFault } from './content-file.ts';

/** What YAML refuses, in the clerk's words, and a right line where the file's first would not show it. */
const YAML_FAULTS: Record<string, [complaint: string, example?: string]> = {
  DUPLICATE_KEY: ['một mục được ghi hai lần; hãy bỏ một dòng'],
  TAB_AS_INDENT: ['thụt lề bằng phím Tab; hãy dùng dấu cách'],
  BAD_INDENT: ['thụt lề không đều'],
  MULTILINE_IMPLICIT_KEY: ['có dòng không thuộc mục nào hoặc thiếu dấu hai chấm'],
  MISSING_CHAR: ['thiếu một dấu đóng ở dòng này hoặc phía trên, thường là dấu nháy'],
  BLOCK_AS_IMPLICIT_KEY: [
    'có hai dấu hai chấm trên một dòng; hãy đặt câu trong dấu nháy',
    "tom_tat: 'Dùng khi: bạn tổ chức hội thảo.'",
  ],
  BAD_SCALAR_START: ['câu bắt đầu bằng một ký tự đặc biệt; hãy đặt câu trong dấu nháy', "ten: '@ten'"],
  TAG_RESOLVE_FAILED: ['câu bắt đầu bằng dấu chấm than; hãy đặt câu trong dấu nháy', "ten: '!ten'"],
  MULTIPLE_DOCS: ['có dòng --- ở giữa tệp; hãy bỏ dòng đó'],
};

/**
 * Why a file cannot be read, one sentence each. One mistake in YAML is often found twice at the same
 * place: it is said once.
 */
export function sentencesOfFaults(faults: FileFault[], name: CollectionName): string[] {
  const example = firstLine(name);
  return [...new Set(faults.map((fault) => faultSentence(fault, example)))];
}

/** The line that a file of this collection begins with. */
function firstLine(name: CollectionName): string {
  const { schema } = COLLECTIONS[name];
  const [key = ''] = keysOf(schema);
  return keyed(key, exampleAt(schema, [key]) ?? '');
}

function faultSentence(fault: FileFault, example: string): string {
  if (fault.kind === 'empty') return withExample('tệp đang trống', example);
  if (fault.kind === 'no-front-matter') {
    return withExample('thiếu phần đầu tệp nằm giữa hai dòng ---', `---\n${example}\n---`);
  }
  if (fault.kind === 'aliases') {
    return withExample('tệp lặp lại dữ liệu bằng dấu * quá nhiều hoặc dùng tên chưa có', example);
  }
  if (fault.kind === 'not-a-mapping') {
    return withExample('tệp phải gồm các mục dạng “tên: giá trị”', example);
  }
  const where = fault.line === null ? 'không đọc được tệp' : `không đọc được dòng ${fault.line}`;
  const [complaint, own] = YAML_FAULTS[fault.code] ?? ['sai cách viết YAML'];
  return withExample(`${where}: ${complaint}`, own ?? example);
}
