import type { AnswerRecord } from '../domain/submission.ts';
import { IndexCounter, periodOf } from '../integrity/count-indexes.ts';
import { vi } from '../texts/vi.ts';
import { indexTables, periodTitle } from '../view/index-tables.ts';
import type { Table, TableContent } from './answer-table.ts';
import type { Cell } from './csv.ts';

const text = vi.sourcesExport;

/** How many answers of one period came from where, and how many of them bear a mark. */
function countRows(title: string, answers: readonly AnswerRecord[]): Cell[][] {
  const bySource = Map.groupBy(answers, ({ source }) => source);
  const counts = Object.entries(vi.answersExport.sources).flatMap(([source, label]): [string, number][] => {
    const count = bySource.get(source as AnswerRecord['source'])?.length ?? 0;
    return count === 0 ? [] : [[text.count(label), count]];
  });
  const marked = answers.filter(({ marks }) => marks.length > 0).length;
  return [...counts, [text.marked, marked] as const].map(([name, count]) => [title, name, count, '', '']);
}

/**
 * What is told by source, period by period: numbers of answers, and the index with and without each source and marked
 * answers, as the public page has it, of what still runs, too.
 *
 * @param answers with the marks that count
 */
export function sourceTable(answers: readonly AnswerRecord[], content: TableContent): Table {
  const counter = new IndexCounter(content);
  for (const answer of answers) counter.add(answer, answer.marks);
  const indexes = new Map(
    indexTables({ indexes: counter.all() }, content).map(({ title, ...index }) => [title, index]),
  );
  const periods = Map.groupBy(answers, (answer) => periodTitle(periodOf(answer), content));
  const rows = [...periods].flatMap(([title, all]) => {
    const { table, factors, notes } = indexes.get(title) ?? { table: null, factors: null, notes: [] };
    const figures = [...(table?.rows ?? []), ...(factors?.rows ?? [])].map((row) => [
      title,
      ...row.map((cell) => cell.text),
    ]);
    return [...countRows(title, all), ...figures, ...notes.map((note) => [title, note, '', '', ''])];
  });
  return { heads: [...text.heads], rows };
}
