import { describe, expect, test } from 'vitest';
import { merged } from '#src/editing/form/merge.ts';

const PATH = 'huong-dan/x.md';
const BASE = `---
tieu_de: Một
# lời nhắc
mo_dau: Hai
ds:
  - a
  - b
---

Thân bài.
`;
const merge = (mine: string, theirs: string) => merged(PATH, { base: BASE, mine, theirs });

describe('two people with one file', () => {
  test('who changed other fields than I did is not overwritten, and nobody is asked', () => {
    const mine = BASE.replace('Một', 'Một của tôi');
    const theirs = BASE.replace('Hai', 'Hai của bạn').replace('Thân bài.', 'Thân bài mới.');
    expect(merge(mine, theirs)).toEqual({ text: theirs.replace('Một', 'Một của tôi'), conflicts: [] });
  });

  test('one field that both changed is a conflict; the same change is none', () => {
    const mine = BASE.replace('Một', 'Của tôi').replace('- a', '- c');
    const theirs = BASE.replace('Một', 'Của bạn').replace('- a', '- c');
    expect(merge(mine, theirs)).toEqual({
      text: mine,
      conflicts: [{ path: ['tieu_de'], mine: 'Của tôi', theirs: 'Của bạn' }],
    });
  });

  test('a list that somebody made longer is told of as a whole when I changed an entry', () => {
    const mine = BASE.replace('- b', '- bb');
    const theirs = BASE.replace('- b', '- b\n  - c');
    expect(merge(mine, theirs)?.conflicts).toEqual([
      { path: ['ds'], mine: ['a', 'bb'], theirs: ['a', 'b', 'c'] },
    ]);
  });

  test('a list that I made longer stands where nobody else touched it', () => {
    const mine = BASE.replace('- b', '- b\n  - c');
    const theirs = BASE.replace('Hai', 'Ba');
    expect(merge(mine, theirs)).toEqual({ text: mine.replace('Hai', 'Ba'), conflicts: [] });
  });

  test('the text below the fields is a conflict when both wrote in it', () => {
    const mine = BASE.replace('Thân bài.', 'Tôi viết.');
    const theirs = BASE.replace('Thân bài.', 'Bạn viết.');
    expect(merge(mine, theirs)).toEqual({
      text: mine,
      conflicts: [{ path: ['than-bai'], mine: '\nTôi viết.\n', theirs: '\nBạn viết.\n' }],
    });
  });

  test('a text that cannot be read is not merged', () => {
    expect(merge(BASE, '---\na: [\n---\n')).toBeNull();
  });
});
