import { expect, test } from 'vitest';
import { markLabels, scaleLegend } from '#src/export/labels.ts';
import { MARK_RULES } from '#src/survey/marks.ts';

test('every rule that marks an answer has words', () => {
  for (const { name } of MARK_RULES) expect(markLabels([name])).not.toBe(name);
});

test('a mark of a rule that is gone keeps its name', () => {
  expect(markLabels(['old-rule', 'too-fast'])).toBe('old-rule, Gửi quá nhanh');
});

test('a scale without levels has no direction to tell', () => {
  expect(scaleLegend({ id: 'a', levels: [], notApplicable: null })).toBe('');
});
