import { randomBytes } from 'node:crypto';
import type { Content } from '#src/domain/content.ts';
import type { Procedure } from '#src/domain/procedure.ts';
import type { Formula, Questionnaire, Scale, ScaleQuestion } from '#src/domain/questionnaire.ts';
import type { Round } from '#src/domain/round.ts';
import type { Submission } from '#src/domain/submission.ts';
import type { Intake, SubmitRequest, SubmitResult } from '#src/queue/intake.ts';
import { questionField, SURVEY_FIELDS } from '#src/survey/field-names.ts';
import { issueToken } from '#src/survey/form-token.ts';
import type { SurveyKeys } from '#src/survey/keys.ts';

export const keys: SurveyKeys = {
  token: randomBytes(32),
  showing: randomBytes(32),
  receipt: randomBytes(32),
  seal: randomBytes(32),
};

/** 00:30 of the 24th in Viet Nam, still the 23rd in UTC. */
export const now = new Date('2026-11-23T17:30:00Z');

const scale: Scale = {
  id: 'nam-muc',
  levels: [1, 2, 3, 4, 5].map((value) => ({ value, label: `Mức ${value}` })),
  notApplicable: 'Không áp dụng',
};

/** A question with five levels that everybody may leave open. */
export function scaled(id: string, label: string, change: Partial<ScaleQuestion> = {}): ScaleQuestion {
  return { id, label, isRequired: false, when: null, scale, ...change };
}

/** Of those who have their result, the share that chose one of the two best levels. */
export const satisfiedShare: Formula = {
  kind: 'satisfied-share',
  satisfied: [4, 5],
  counted: ['roi'],
  source: '',
  validUntil: null,
  caution: null,
};

export const questionnaire: Questionnaire = {
  id: 'hai-long',
  formCode: 'KS-01',
  version: 2,
  language: 'vi',
  title: 'Khảo sát',
  isOpen: true,
  access: 'public',
  notice: [],
  asks: { procedure: true, channel: true, dossierCode: false },
  screening: {
    id: 'ket-qua',
    label: 'Bạn đã nhận kết quả chưa?',
    choices: [
      { value: 'roi', label: 'Đã nhận' },
      { value: 'chua', label: 'Chưa nhận' },
    ],
  },
  overall: scaled('chung', 'Nhìn chung', { isRequired: true, scale: { ...scale, notApplicable: null } }),
  factors: [
    { ...scaled('tiep-can', 'Tiếp cận?'), title: 'Tiếp cận', criteria: [scaled('bien', 'Biển?')] },
    { ...scaled('thu-tuc', 'Thủ tục?'), title: 'Thủ tục', criteria: [] },
  ],
  choices: [],
  comment: { id: 'gop-y', label: 'Ý kiến', maxLength: 2000 },
  formula: null,
  source: 'Mẫu',
  english: null,
};

/** The same with a formula, and with two criteria of its first factor. */
export const countedQuestionnaire: Questionnaire = {
  ...questionnaire,
  formula: satisfiedShare,
  factors: questionnaire.factors.map((factor, i) =>
    i === 0 ? { ...factor, criteria: [scaled('bien', 'Biển?'), scaled('ghe', 'Ghế?')] } : factor,
  ),
};

const procedure = (code: string, slug: string, formerSlugs: string[] = []) =>
  ({ code, slug, formerSlugs }) as Procedure;

/** Only what surveys and ratings read. */
export const content = {
  questionnaires: [questionnaire],
  rounds: [],
  procedures: [procedure('3.000604', 'hoi-nghi', ['hoi-thao']), procedure('1.001308', 'ho-chieu')],
} as unknown as Content;

export function contentWith(questionnaires: Questionnaire[], rounds: Round[] = []): Content {
  return { ...content, questionnaires, rounds };
}

export const screeningField = questionField('ket-qua');
export const overallField = questionField('chung');
export const commentField = questionField('gop-y');

export type Fields = [string, string][];

/** A complete honest answer; `changes` replace or add fields, null leaves one out. */
export function filled(changes: Record<string, string | null> = {}): Fields {
  const fields: Record<string, string | null> = {
    [screeningField]: 'roi',
    [SURVEY_FIELDS.procedure]: '3.000604',
    [SURVEY_FIELDS.channel]: 'online',
    [overallField]: '4',
    [questionField('tiep-can')]: '5',
    [questionField('bien')]: '0',
    [commentField]: 'Cảm ơn cán bộ.',
    [SURVEY_FIELDS.sourceTag]: 'quay-1',
    [SURVEY_FIELDS.honeypot]: '',
    ...changes,
  };
  return Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== null);
}

/** A token for the form above, opened two minutes before `now`. */
export function newToken(form = questionnaire.id, version = questionnaire.version): string {
  return issueToken(keys, { form, version, now: new Date(now.getTime() - 120_000) });
}

/** Stores by id as the queue does: what a person said decides whether an answer is the same. */
export class FakeIntake implements Intake {
  readonly requests: SubmitRequest[] = [];
  readonly stored = new Map<string, Submission>();
  /** Said instead of storing. */
  answer: SubmitResult | null = null;

  get records(): Submission['record'][] {
    return [...this.stored.values()].map(({ record }) => record);
  }

  async submit(request: SubmitRequest): Promise<SubmitResult> {
    this.requests.push(request);
    if (this.answer !== null) return this.answer;
    const { submission } = request;
    const first = this.stored.get(submission.record.id);
    if (first !== undefined) return { status: said(first) === said(submission) ? 'repeated' : 'conflict' };
    this.stored.set(submission.record.id, submission);
    return { status: 'accepted' };
  }
}

function said({ record }: Submission): string {
  return JSON.stringify({ ...record, day: '', marks: [], source: '' });
}
