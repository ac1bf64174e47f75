import type { WorkCalendar } from './calendar.ts';
import type { CostFigures } from './cost-figures.ts';
import type { Dictionary } from './dictionary.ts';
import type { Disclosure, DisclosureDuty, OwedDisclosure } from './disclosure.ts';
import type { PrescribedForm } from './forms.ts';
import type { CommentTag, Improvement } from './improvement.ts';
import type { InternalProcess } from './internal-process.ts';
import type { LegalDocument } from './legal-document.ts';
import type { Procedure } from './procedure.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { ReportRules } from './report-rules.ts';
import type { Round } from './round.ts';
import type {
  Department,
  Notice,
  Portal,
  PostalService,
  ProsePage,
  Sector,
  SecurityContact,
  SiteMode,
  Situation,
} from './site.ts';

/**
 * Everything one release of the content says, checked and resolved: plain JSON, the only thing
 * that pages read. Lists are in the order in which they are shown.
 */
export interface Content {
  mode: SiteMode;
  /** Time of the content's last change (its commit), ISO with zone. */
  changedAt: string;
  department: Department;
  portal: Portal;
  postal: PostalService;
  sectors: Sector[];
  situations: Situation[];
  procedures: Procedure[];
  legalDocuments: LegalDocument[];
  forms: PrescribedForm[];
  dictionary: Dictionary;
  calendar: WorkCalendar;
  guides: ProsePage[];
  /** Pages with an address of their own, by that address' name: `gioi-thieu`, `quyen-rieng-tu`, `phan-anh` … */
  pages: Record<string, ProsePage>;
  notices: Notice[];
  /** What comments can be about, in the order in which it is offered. */
  commentTags: CommentTag[];
  /** What changed because of comments, newest first. */
  improvements: Improvement[];
  /** Kinds of documents that must be public, in the order in which they are shown. */
  disclosureDuties: DisclosureDuty[];
  /** Latest day of publication first. */
  disclosures: Disclosure[];
  /** As it was on the day of the release, which is made anew every night; the earliest due first. */
  owedDisclosures: OwedDisclosure[];
  /** Those that only the Office sees, too. */
  internalProcesses: InternalProcess[];
  costFigures: CostFigures;
  /** Newest version of each form first. */
  questionnaires: Questionnaire[];
  /** Scales that questionnaires can name, with their levels from the lowest. */
  scales: { name: string; levels: string[] }[];
  /** Latest opening first. */
  rounds: Round[];
  /** null: the Office reports on nothing. */
  reportRules: ReportRules | null;
  /** Old addresses that redirect: path → path. */
  redirects: Record<string, string>;
  /** null: not supplied. */
  securityContact: SecurityContact | null;
}
