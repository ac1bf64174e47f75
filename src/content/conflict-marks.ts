/** What git writes around two texts of which it could not make one, in their order. */
const MARKS = [/^<{7} /, /^={7}$/, /^>{7} /];

/** The line, from 1, at which git left two texts side by side that may not go live so; null: it has not. */
export function conflictLine(text: string): number | null {
  if (!text.includes('<<<<<<< ')) return null;
  let [next, begun] = [0, 0];
  for (const [index, line] of text.split('\n').entries()) {
    if (MARKS[0]?.test(line)) [next, begun] = [1, index + 1];
    else if (MARKS[next]?.test(line)) next += 1;
    if (next === MARKS.length) return begun;
  }
  return null;
}

export function conflictFault(line: number): string {
  return `Từ dòng ${line}, tệp còn hai bản đang xung đột trong git (giữa các dòng <<<<<<<, ======= và >>>>>>>). Hãy giữ một bản, xóa ba dòng dấu ấy rồi lưu lại.`;
}
