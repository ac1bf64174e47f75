import type { Content } from '../../domain/content.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { Round } from '../../domain/round.ts';
import { type PaperQuestion, paperQuestions, turnsAt } from '../../paper/paper-questions.ts';
import { isOpenTo } from '../../survey/open-form.ts';
import { posterPath } from '../../survey/poster-address.ts';
import { officePaper as text } from '../../texts/office-paper.ts';
import { letterheadParent } from '../../view/department.ts';
import { type QrPath, qrPath, typedAddress } from '../../view/qr-path.ts';
import type { FieldFaults } from '../views.ts';
import { PAPER_FIELD, paperPath, paperPrintPath } from './paths.ts';

/** More copies make a page that browsers print slowly. */
export const MAX_COPIES = 50;
const MOST_LOTS = 9999;
/** Where such an answer comes from, as the poster's tag says: somebody held the paper and used the telephone. */
const DESK = 'Phiếu giấy';

/** A question as it is printed. */
export interface PrintedQuestion extends Pick<
  PaperQuestion,
  'number' | 'label' | 'isRequired' | 'answers' | 'heading'
> {
  /** Whether its answers stand in the columns of levels. */
  isInTable: boolean;
  notes: string[];
}

/** Questions that are printed one under another: in one table, or each with its own answers. */
export interface PrintedBlock {
  /** Heads of the columns of a table; empty: not a table. */
  levels: { key: string; label: string }[];
  questions: PrintedQuestion[];
}

/** The form as it is printed, but for its two numbers. */
export interface PrintedForm {
  parent: string;
  department: string;
  title: string;
  version: string;
  audience: string;
  notice: string[];
  blocks: PrintedBlock[];
  asksProcedure: boolean;
  /** null: the round takes no answers but on paper. */
  online: { qr: QrPath; address: string[] } | null;
  /** Lot and sheet number of each copy, or a line to write them on. */
  copies: { lot: string; sheet: string }[];
}

/** The page of the form to be printed. */
export interface PaperPrintView {
  title: string;
  path: string;
  back: string;
  values: { lot: string; copies: string };
  faults: FieldFaults;
  form: PrintedForm;
}

function notesAt(questions: readonly PaperQuestion[], index: number): string[] {
  return turnsAt(questions, index).map(({ condition, other, answers, target }) => {
    const words = answers.map((answer) => `“${answer}”`).join(', ');
    const to = target === null ? text.print.end : text.print.target(target);
    return (condition.isOnlyThen ? text.print.only : text.print.skip)(other, words, to);
  });
}

/** Neighbours with the same levels share a table. */
function blocksOf(questions: readonly PaperQuestion[]): PrintedBlock[] {
  const blocks: (PrintedBlock & { name: string })[] = [];
  questions.forEach((question, index) => {
    const isInTable = question.kind === 'scale';
    const levels = question.answers.map(({ key, label }) => ({ key, label }));
    const name = isInTable ? JSON.stringify(levels.filter(({ key }) => key !== '0')) : '';
    const printed = { ...question, isInTable, notes: notesAt(questions, index) };
    const last = blocks.at(-1);
    if (last?.name === name) {
      last.questions.push(printed);
      if (isInTable && levels.length > last.levels.length) last.levels = levels;
    } else blocks.push({ name, levels: isInTable ? levels : [], questions: [printed] });
  });
  return blocks;
}

function onlineOf(round: Round, content: Content, publicUrl: string): PrintedForm['online'] {
  const byTag = isOpenTo('qr', round, content);
  if (!byTag && !round.sources.includes('web')) return null;
  const path = byTag
    ? posterPath(round.form, { round: round.id, desk: DESK, procedure: '' })
    : `/ks/${round.form}`;
  return { qr: qrPath((publicUrl + path).toUpperCase()), address: typedAddress(publicUrl, path) };
}

const isNumber = (words: string, most: number): boolean =>
  /^[1-9]\d{0,3}$/.test(words) && Number(words) <= most;

function faultsOf({ lot, copies }: PaperPrintView['values']): FieldFaults {
  return {
    ...(lot === '' || isNumber(lot, MOST_LOTS)
      ? {}
      : { [PAPER_FIELD.lotNumber]: text.print.fault(MOST_LOTS) }),
    ...(copies === '' || isNumber(copies, MAX_COPIES)
      ? {}
      : { [PAPER_FIELD.copies]: text.print.fault(MAX_COPIES) }),
  };
}

function copiesOf({ lot, copies }: PaperPrintView['values'], isFine: boolean): PrintedForm['copies'] {
  const { blank } = text.print;
  const lotWords = isFine && lot !== '' ? lot : blank;
  if (!isFine || copies === '') return [{ lot: lotWords, sheet: blank }];
  return Array.from({ length: Number(copies) }, (_, index) => ({ lot: lotWords, sheet: String(index + 1) }));
}

/** @param query lot number and number of copies, both optional */
export function paperPrintView(
  { round, questionnaire }: { round: Round; questionnaire: Questionnaire },
  query: URLSearchParams,
  { content, publicUrl }: { content: Content; publicUrl: string },
): PaperPrintView {
  const values = {
    lot: (query.get(PAPER_FIELD.lotNumber) ?? '').trim(),
    copies: (query.get(PAPER_FIELD.copies) ?? '').trim(),
  };
  const faults = faultsOf(values);
  const { title, formCode, version, notice, asks } = questionnaire;
  return {
    title: text.print.title(title),
    path: paperPrintPath(round.id),
    back: paperPath(round.id),
    values,
    faults,
    form: {
      parent: letterheadParent(content.department),
      department: content.department.name,
      title,
      version: text.print.version(formCode, version),
      audience: round.audience,
      notice,
      blocks: blocksOf(paperQuestions(questionnaire)),
      asksProcedure: asks.procedure,
      online: onlineOf(round, content, publicUrl),
      copies: copiesOf(values, Object.keys(faults).length === 0),
    },
  };
}
