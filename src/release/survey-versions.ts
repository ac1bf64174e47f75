import { createHash } from 'node:crypto';
import type { ContentError } from '../content/content-error.ts';
import type { Content } from '../domain/content.ts';
import type { Formula, Questionnaire } from '../domain/questionnaire.ts';
import { placedQuestions } from '../survey/questions.ts';
import type { Manifest, SurveyVersions } from './manifest.ts';

function nameOf({ id, version }: Questionnaire): string {
  return `${id}/${version}`;
}

/** Named before each hash: should a later program read questions otherwise, it must not refuse what nobody changed. */
const METHOD = 'v1:';

/** How answers are counted; what the file says of sources and their end may be put right. */
function countingOf(formula: Formula | null): unknown {
  if (formula === null) return null;
  if (formula.kind === 'satisfied-share') return [formula.kind, formula.satisfied, formula.counted];
  const { kind, indicatorCount, indicators, classes } = formula;
  return [kind, indicatorCount, Object.entries(indicators), classes.map(({ from, name }) => [from, name])];
}

/** All that the respondent reads, in lists: keys that a later program adds change nothing. */
function askedBy(questionnaire: Questionnaire): unknown {
  const { title, notice, asks, factors, comment } = questionnaire;
  return [
    title,
    notice,
    [asks.procedure, asks.channel, asks.dossierCode],
    placedQuestions(questionnaire).map(({ kind, id, label, isRequired, when, answers }) => [
      [kind, id, label, isRequired],
      when.map((each) => [each.question, each.values, each.isOnlyThen]),
      answers.map(({ value, label: words }) => [value, words]),
    ]),
    factors.map((factor) => [factor.title, factor.id, factor.criteria.map(({ id }) => id)]),
    [comment.id, comment.label, comment.maxLength],
  ];
}

/** Of what an answer to it means: not of whether it is open, or where its questions come from. */
function hashOf(questionnaire: Questionnaire): string {
  const { formCode, access, formula, english } = questionnaire;
  const meaning = [
    formCode,
    access,
    askedBy(questionnaire),
    english && askedBy(english),
    countingOf(formula),
  ];
  return METHOD + createHash('sha256').update(JSON.stringify(meaning)).digest('base64url');
}

/** Versions that people could answer up to this release; a version that was taken away is remembered too. */
export function surveyVersions(
  { questionnaires }: Pick<Content, 'questionnaires'>,
  before: Manifest | null,
): SurveyVersions {
  const open = questionnaires.filter(({ isOpen }) => isOpen);
  const known = before?.surveyVersions ?? {};
  return { ...Object.fromEntries(open.map((each) => [nameOf(each), hashOf(each)])), ...known };
}

/**
 * Faults of files whose version was open in an earlier release and asks something else now. Whoever has
 * answered it answered other questions: a new version supersedes it, it is never changed.
 */
export function changedVersions(
  { questionnaires }: Pick<Content, 'questionnaires'>,
  before: Manifest | null,
): ContentError[] {
  const known = before?.surveyVersions ?? {};
  return questionnaires
    .filter((each) => {
      const hash = known[nameOf(each)];
      return hash?.startsWith(METHOD) === true && hash !== hashOf(each);
    })
    .map((each) => ({
      file: `khao-sat/${nameOf(each)}.yaml`,
      field: null,
      message: `Phiên bản này đã mở cho người trả lời nên không sửa câu hỏi, lựa chọn, thang hay công thức được nữa. Hãy lấy lại nội dung cũ của tệp (và của tệp thang mà nó dùng), rồi chép sang phiên bản mới để sửa: khao-sat/${each.id}/${nextVersion(questionnaires, each)}.yaml`,
    }));
}

function nextVersion(questionnaires: readonly Questionnaire[], { id }: Questionnaire): number {
  return 1 + Math.max(...questionnaires.filter((each) => each.id === id).map(({ version }) => version));
}
