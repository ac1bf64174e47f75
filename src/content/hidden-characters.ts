const NAMES: Record<string, string> = {
  '\u00a0': 'dấu cách không ngắt (thường do chép từ Word)',
  '\u202f': 'dấu cách hẹp không ngắt (thường do chép từ Word)',
  '\u00ad': 'dấu gạch nối ẩn',
  '\ufeff': 'ký tự đầu tệp nằm giữa bài',
  '\ufffd': 'ký tự hỏng “\ufffd”',
};

// Built from a string: these characters must not stand in a source file.
const HIDDEN = new RegExp(
  '[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u00a0\\u00ad\\u200b-\\u200f\\u2028-\\u202f\\u2060-\\u206f\\ufeff\\ufffd]',
  'u',
);

/**
 * Characters that nobody can see but that part words, break searches or turn the reading direction.
 * One sentence per line that holds some.
 */
export function hiddenCharacterFaults(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const found = HIDDEN.exec(line)?.[0];
    if (found === undefined) return [];
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const name = NAMES[found] ?? `ký tự ẩn U+${code}`;
    return [`Dòng ${index + 1} có ${name}. Hãy xóa chỗ đó và gõ lại bằng bàn phím.`];
  });
}
