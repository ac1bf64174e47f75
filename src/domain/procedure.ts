import type { DecidingQuestion } from './deciding-question.ts';
import type { LegalCitation } from './legal-document.ts';
import type { DepartmentRole } from './role.ts';
import type { SheetLevel } from './sheet-level.ts';
import type { Source } from './source.ts';

/** A calendar day, `YYYY-MM-DD`, meant and shown in Asia/Ho_Chi_Minh. */
export type IsoDate = string;

/** Code in the national database, e.g. `3.000604`. Never reused. */
export type ProcedureCode = string;

export type ProcedureStatus = 'in-force' | 'replaced' | 'abolished';

/** Ways to file, always in this order: the order of the buttons, the tables and the open catalogue. */
export const CHANNELS = ['online', 'in-person', 'post'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Share of the procedure that can be done online (decree 224/2026 article 14). */
export type OnlineLevel = 'full' | 'partial' | 'none' | 'unverified';

/** The law's own unit of a time limit; never converted. */
export type TimeUnit = 'working-day' | 'calendar-day' | 'working-hour' | 'hour' | 'month';

/** `min` equals `max` unless the law gives a range. Halves exist. */
export interface TimeLimit {
  min: number;
  max: number;
  unit: TimeUnit;
  /** The case it holds for, e.g. "nếu phải lấy ý kiến cơ quan khác"; null: the ordinary case. */
  condition: string | null;
  /** Key of one of the procedure's sources. */
  source: string;
}

/**
 * `none` only where a document says so, and that document is `text`'s source;
 * `rule` is a tariff or formula in words; `unverified` has an open point for part `fee`.
 */
export type Fee = {
  condition: string | null;
  /** Key of one of the procedure's sources. */
  source: string;
} & (
  | { status: 'amount'; amount: number; currency: 'VND' | 'USD'; text: string | null }
  | { status: 'rule' | 'none'; text: string }
  | { status: 'unverified'; text: string | null }
);

export interface ChannelInfo {
  channel: Channel;
  /** null: not verified. */
  available: boolean | null;
  /** Empty only where none is prescribed or an open point for part `time` says why. */
  timeLimits: TimeLimit[];
  fees: Fee[];
  /** The page of the portal where this procedure is filed; only for `online`. */
  url: string | null;
  /** Where and when, or why not. */
  note: string | null;
}

/** Post (decision 45/2016/QĐ-TTg): sending the dossier and receiving the result are two things. */
export interface Postal {
  send: boolean | null;
  return: boolean | null;
  reason: string | null;
}

export interface DossierItem {
  /** How deciding questions name it; null: they do not. */
  key: string | null;
  label: string;
  /** null: not stated. */
  originals: number | null;
  copies: number | null;
  /** Number of the prescribed form, e.g. "Mẫu số 01"; null: none prescribed. */
  form: string | null;
  /** A form is prescribed, and which one is not certain. */
  isFormOpen: boolean;
  /** Slug of the form in the collection of forms; null: not there. */
  formSlug: string | null;
  /** Certified, translated, legalised …; in words. */
  note: string | null;
  /** Key of one of the procedure's sources. */
  source: string;
}

/** The papers of one case; `condition` null: everybody. */
export interface DossierCase {
  /** How deciding questions name it; null: they do not. */
  key: string | null;
  condition: string | null;
  items: DossierItem[];
}

export interface Step {
  name: string;
  text: string;
  /** The term of this step as the document words it, e.g. "02 ngày làm việc để yêu cầu bổ sung". */
  term: string | null;
}

export const OPEN_POINT_PARTS = [
  'name',
  'authority',
  'channels',
  'time',
  'fee',
  'dossier',
  'result',
  'conditions',
  'legal-basis',
  'role',
  'other',
] as const;
export type OpenPointPart = (typeof OPEN_POINT_PARTS)[number];

/** "Cần đối chiếu": a fact that is not certain, why, and since when. */
export interface OpenPoint {
  part: OpenPointPart;
  reason: string;
  since: IsoDate;
}

export interface FaqEntry {
  question: string;
  answer: string;
  /** Key of one of the procedure's sources. */
  source: string;
}

/** Who stands for a sheet's content (xác nhận). */
export interface Confirmation {
  person: string;
  day: IsoDate;
  document: string;
}

/** A version of a sheet that is not yet in force. */
export interface ComingVersion {
  inForceFrom: IsoDate;
  /** What will be different, one sentence each. */
  changes: string[];
}

/** Since when and why a procedure is no longer in force. */
export interface ProcedureEnding {
  on: IsoDate;
  /** Number of the document that ends it; null: none is named. */
  document: string | null;
  reason: string | null;
}

export interface ReplacedBy {
  /** null: no source gives the code. */
  code: ProcedureCode | null;
  name: string | null;
  /** Number of the decision that replaced it. */
  decision: string | null;
}

/** One reason for which dossiers come back, only with its source. */
export interface ReturnReason {
  text: string;
  source: string;
}

/** An administrative procedure (thủ tục hành chính): the parts of decree 63/2010 article 8 and the national record. */
export interface Procedure {
  code: ProcedureCode;
  /** Last part of the address of the sheet it stands on, `/thu-tuc/<slug>`. */
  slug: string;
  /** Its address on the site; on the page of another procedure with a fragment. */
  path: string;
  /** Code of the procedure on whose page this one stands; null: it has its own. */
  onPageOf: ProcedureCode | null;
  /** Earlier slugs; they redirect. */
  formerSlugs: string[];
  /** Official name, as in the publication decision. */
  name: string;
  /** One or two sentences: when this procedure is the right one. */
  lead: string;
  /** Our translation and two or three sentences; null: not yet. */
  englishName: string | null;
  englishSummary: string | null;
  sheetLevel: SheetLevel;
  status: ProcedureStatus;
  replacedBy: ReplacedBy[];
  /** null, or absent in releases of a program that did not know it: nobody has written it down. */
  ending?: ProcedureEnding | null;
  replaces: ProcedureCode[];
  /** Slug of the sector (lĩnh vực). */
  sector: string;
  /** Cấp thực hiện, e.g. "Tỉnh". */
  level: string | null;
  publicationDecision: string | null;
  /** What the department does; from the department's file. */
  role: DepartmentRole;
  decidingBody: string | null;
  receivingBody: string | null;
  audience: string[];
  /** Keyed by channel; all three always present. */
  channels: Record<Channel, ChannelInfo>;
  onlineLevel: OnlineLevel;
  postal: Postal;
  /** Number of dossier sets; null: open point. */
  dossierSets: number | null;
  dossier: DossierCase[];
  /** "Không": explicitly no paper needed, as opposed to an empty list that is an open point. */
  dossierNote: string | null;
  questions: DecidingQuestion[];
  steps: Step[];
  returnReasons: ReturnReason[];
  /** Short words for the glance, e.g. "Văn bản trả lời". */
  resultShort: string | null;
  result: string | null;
  /** null: open point; "Không" is a value. */
  conditions: string | null;
  legalBasis: LegalCitation[];
  /** Papers that are refused, for guidance sheets; plain sentences. */
  refusals: string[];
  keywords: string[];
  /** How people call it; not the official name. */
  everydayWords: string[];
  /** Slugs of situations. */
  situations: string[];
  /** Nearby procedures, with the reason to go there. */
  related: { code: ProcedureCode; reason: string }[];
  faq: FaqEntry[];
  openPoints: OpenPoint[];
  /** What the Office must have in hand before more may be shown; told to the Office, not to readers. */
  neededToRaise: string[];
  sources: Source[];
  /** Parts that come from another source than the first, with its key. */
  partSources: Partial<Record<OpenPointPart, string>>;
  /** null: nobody has confirmed the sheet yet. */
  confirmation: Confirmation | null;
  /** null: no change is known. */
  coming: ComingVersion | null;
  /** Last comparison with the national database or the law. */
  checkedOn: IsoDate;
  /** Last change of this sheet's content. */
  editedOn: IsoDate;
}
