/** Query keys of a form's address: the procedure it is about, the tag of a poster. */
export const PROCEDURE_KEY = 'thu-tuc';
export const TAG_KEY = 'nguon';

/**
 * Names of the form fields, which are also the ids that error links lead to. The page prints them
 * and the server reads them.
 */
export const SURVEY_FIELDS = {
  /** Hidden: the signed form token. */
  token: 'phieu',
  /** Code of the procedure, '' for none. */
  procedure: 'thu-tuc',
  /** A `Channel`, '' for none. */
  channel: 'kenh',
  /** Code of the dossier; kept apart from the answer. */
  dossierCode: 'ma-ho-so',
  /** Hidden: tag of the poster or link. */
  sourceTag: 'nguon',
  /** Trap: people do not see it, programs fill it in. */
  honeypot: 'trang-web',
} as const;

const QUESTION_PREFIX = 'cau-';

/** Field of a question (screening, overall, factor, criterion, comment) by its id in the questionnaire. */
export function questionField(questionId: string): string {
  return QUESTION_PREFIX + questionId;
}

export function isQuestionField(name: string): boolean {
  return name.startsWith(QUESTION_PREFIX);
}

/** Names of the rating form and of its follow-up. */
export const RATING_FIELDS = {
  /** Path of the rated page. */
  page: 'trang',
  /** `co` or `chua`. */
  useful: 'huu-ich',
  /** Hidden in the follow-up: sealed reference to the rating. */
  token: 'phieu',
  comment: 'y-kien',
  honeypot: SURVEY_FIELDS.honeypot,
} as const;

export const USEFUL_VALUES = { yes: 'co', no: 'chua' } as const;

/** Names of the form on the receipts' page. */
export const RECEIPT_FIELDS = {
  receipt: 'ma-bien-nhan',
  /** One of `RECEIPT_STEPS`; missing: to look. */
  step: 'buoc',
} as const;

/** From looking at an answer to withdrawing it. */
export const RECEIPT_STEPS = { look: 'xem', ask: 'hoi-rut', withdraw: 'rut' } as const;

/** Where the forms are sent to and where their answers lead. */
export const RATING_PATH = '/danh-gia';
export const RATING_COMMENT_PATH = '/danh-gia/y-kien';
export const THANKS_PATH = '/khao-sat/cam-on';
export const RECEIPT_PATH = '/khao-sat/bien-nhan';
export const RESULTS_PATH = '/khao-sat/ket-qua';
