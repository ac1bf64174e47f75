import {
  showConfirmation,
  showSignIn,
  takeConfirmation,
  takeSignIn,
  takeSignOut,
} from '../office/door/sign-in-pages.ts';
import { showSession, stayInSession } from '../office/door/session-pages.ts';
import { showSetUp, takeSetUp } from '../office/door/set-up-pages.ts';
import { showAccount, takeAccount } from '../office/account/account-page.ts';
import { showAccounts, showNewAccount, takeNewAccount } from '../office/account/accounts-pages.ts';
import {
  showNewFactor,
  showOwn,
  takeOwnMail,
  takeNewCodes,
  takeNewFactor,
  takeNewPassword,
} from '../office/account/own-page.ts';
import { showAmendment } from '../office/amendments/amendment-page.ts';
import { showAmendments } from '../office/amendments/amendments-page.ts';
import { showDeputies, takeDeputies } from '../office/amendments/deputies-page.ts';
import {
  AMENDMENT_PAGES,
  AMENDMENTS_PATH,
  DEPUTIES_PATH,
  RELEASES_PATH,
} from '../office/amendments/paths.ts';
import { showReleases, takeReleases } from '../office/amendments/releases-page.ts';
import { sendAmendmentFrame, showAmendmentPreview } from '../office/amendments/preview-page.ts';
import { takeAmendment } from '../office/amendments/take-amendment.ts';
import { showAssignments } from '../office/assignments/list-page.ts';
import { showOneAssignment, takeAssignment } from '../office/assignments/assignment-page.ts';
import { sendEvidenceFile, takeEvidenceFile } from '../office/assignments/evidence-page.ts';
import { showImport, takeImport } from '../office/assignments/import-page.ts';
import {
  ASSIGNMENTS_PATH,
  COMPLETION_FILES,
  COMPLETION_PATH,
  IMPORT_PATH,
  SHEET_FILE_PATH,
  SHEET_PATH,
  SNAPSHOTS_PATH,
} from '../office/assignments/paths.ts';
import {
  sendCompletionDocx,
  sendCompletionXlsx,
  showCompletion,
} from '../office/assignments/completion/completion-page.ts';
import { sendSheet, showSheet, takeFilledSheet } from '../office/assignments/sheet/sheet-page.ts';
import {
  sendSnapshot,
  showSnapshot,
  showSnapshots,
  takeSnapshot,
} from '../office/assignments/snapshot-page.ts';
import { COMMENTS_PATH } from '../office/comments/comment-fields.ts';
import { showComments, takeHandling } from '../office/comments/comments-page.ts';
import { sendDraftFile } from '../office/files/draft-file.ts';
import { showFiles, takeFiles } from '../office/files/files-page.ts';
import { showFormFiles, takeFormFiles } from '../office/files/form-page.ts';
import { showDisclosureFiles, takeDisclosureFiles } from '../office/files/disclosure-page.ts';
import {
  DISCLOSURE_FILES_PATTERN,
  DRAFT_FILE_PATTERN,
  FILES_PATH,
  FORM_FILES_PATTERN,
} from '../office/files/paths.ts';
import { showContentList } from '../office/editing/list-page.ts';
import { showEdit } from '../office/editing/edit-page.ts';
import { CONTENT_PAGES, CONTENT_PATH, DRAFT_PATHS } from '../office/editing/paths.ts';
import { answerPresence } from '../office/editing/presence-page.ts';
import { showStart, takeStart } from '../office/editing/start-page.ts';
import { takeEdit } from '../office/editing/take-edit.ts';
import { CONTACTS_PATH, showContacts, takeContactAnswer } from '../office/contacts/contacts-page.ts';
import { showInitiative, showNewInitiative, takeInitiative } from '../office/initiatives/initiative-page.ts';
import {
  sendInitiativesExcel,
  sendInitiativesWord,
  showInitiatives,
} from '../office/initiatives/initiatives-page.ts';
import { INITIATIVE_FILES, INITIATIVES_PATH, NEW_INITIATIVE_PATH } from '../office/initiatives/paths.ts';
import { SIMPLIFICATION_PATH } from '../office/simplification/paths.ts';
import { sendReview, showReview, takeReview } from '../office/simplification/review-page.ts';
import { sendYear, showYear, takeYear } from '../office/simplification/year-page.ts';
import { showAnswerMarks, takeAnswerMarks } from '../office/marks/answer-page.ts';
import { showMarks } from '../office/marks/marks-page.ts';
import { MARKS_PATH } from '../office/marks/paths.ts';
import { showProcedureImport, takeProcedureImport } from '../office/import/import-page.ts';
import { PROCEDURE_IMPORT_PATH } from '../office/import/paths.ts';
import { showKiosks, takeKiosks } from '../office/kiosks/kiosks-page.ts';
import { showEntry, takeEntry } from '../office/paper/entry-page.ts';
import { sendLotTemplate, showLotExcel, takeLotExcel } from '../office/paper/excel-page.ts';
import { showLot, takeLot } from '../office/paper/lot-page.ts';
import { showPaper, takePaper } from '../office/paper/lots-page.ts';
import { showPaperPrint } from '../office/paper/print-page.ts';
import { showSettle, takeSettle } from '../office/paper/settle-page.ts';
import { showPosters } from '../office/posters/posters-page.ts';
import { takeDossierExport } from '../office/rounds/dossier-export.ts';
import { takeRound } from '../office/rounds/link-request-page.ts';
import { DOSSIERS_PATH, ROUNDS_PATH } from '../office/rounds/paths.ts';
import { showPreview, tryPreview } from '../office/rounds/preview-page.ts';
import { showRound } from '../office/rounds/round-page.ts';
import { showRounds } from '../office/rounds/rounds-page.ts';
import { OFFICE_REPORTS_PATH, REPORT_PAGES } from '../office/reports/paths.ts';
import { showReportPrint, showReports } from '../office/reports/reports-page.ts';
import { takeReport } from '../office/reports/take-report.ts';
import { CHART_FILES, OFFICE_RESULTS_PATH } from '../office/results/paths.ts';
import { sendChart, showOfficeResults } from '../office/results/results-page.ts';
import { checkAudit, showAudit } from '../office/trail/audit-page.ts';
import { showSystem } from '../office/system/system-page.ts';
import { sendUpkeepLists, showUpkeep, takeChecked } from '../office/upkeep/upkeep-page.ts';
import { UPKEEP_FILE_PATH, UPKEEP_PATH } from '../office/upkeep/upkeep-fields.ts';
import { showVisits } from '../office/visits/visits-page.ts';
import { VISITS_PATH } from '../office/visits/visit-fields.ts';
import { WITHDRAWAL_PATH } from '../office/withdrawal/paths.ts';
import { showWithdrawal, takeWithdrawal } from '../office/withdrawal/withdrawal-page.ts';
import { LEADER_PATH, showLeader } from '../office/leader/leader-page.ts';
import { sendMemoReaders, showMemo, takeMemoAct } from '../office/memos/memo-page.ts';
import { showMemos, takeMemo } from '../office/memos/memos-page.ts';
import { MEMOS_PATH } from '../office/memos/paths.ts';
import { withOffice } from '../office/guard.ts';
import { showHome } from '../office/home-page.ts';
import type { Route } from './route.ts';

const ROUND = '/van-phong/dot-khao-sat/[a-z0-9-]{1,80}';

/** Address below a round's page. */
const ofRound = (rest: string): RegExp => new RegExp(`^${ROUND}${rest}$`);

/** Address below the page of a round's lot of paper forms. */
const ofLot = (rest: string): RegExp => ofRound(`/phieu-giay/[a-z0-9]{15}${rest}`);

/** The Office's pages as their handlers are written. */
const PAGES: readonly Route[] = [
  { path: '/van-phong', GET: showHome },
  { path: LEADER_PATH, GET: showLeader },
  { path: OFFICE_RESULTS_PATH, GET: showOfficeResults },
  { path: `${OFFICE_RESULTS_PATH}/${CHART_FILES.factors}`, GET: sendChart },
  { path: `${OFFICE_RESULTS_PATH}/${CHART_FILES.months}`, GET: sendChart },
  { path: OFFICE_REPORTS_PATH, GET: showReports, POST: takeReport },
  { path: REPORT_PAGES.print, GET: showReportPrint },
  { path: '/van-phong/dang-nhap', GET: showSignIn, POST: takeSignIn },
  { path: '/van-phong/dang-xuat', POST: takeSignOut },
  { path: '/van-phong/xac-nhan', GET: showConfirmation, POST: takeConfirmation },
  { path: '/van-phong/phien', GET: showSession, POST: stayInSession },
  { path: /^\/van-phong\/moi\/[a-z2-7]{52}$/, GET: showSetUp, POST: takeSetUp },
  { path: COMMENTS_PATH, GET: showComments, POST: takeHandling },
  { path: ASSIGNMENTS_PATH, GET: showAssignments },
  { path: IMPORT_PATH, GET: showImport, POST: takeImport },
  { path: COMPLETION_PATH, GET: showCompletion },
  { path: COMPLETION_FILES.word, GET: sendCompletionDocx },
  { path: COMPLETION_FILES.excel, GET: sendCompletionXlsx },
  { path: MEMOS_PATH, GET: showMemos, POST: takeMemo },
  { path: /^\/van-phong\/thong-bao\/[a-z0-9]{15}$/, GET: showMemo, POST: takeMemoAct },
  { path: /^\/van-phong\/thong-bao\/[a-z0-9]{15}\/word$/, GET: sendMemoReaders },
  { path: SHEET_PATH, GET: showSheet, POST: takeFilledSheet },
  { path: SHEET_FILE_PATH, GET: sendSheet },
  { path: SNAPSHOTS_PATH, GET: showSnapshots, POST: takeSnapshot },
  { path: /^\/van-phong\/nhiem-vu\/thang\/\d{4}-\d{2}$/, GET: showSnapshot },
  { path: /^\/van-phong\/nhiem-vu\/thang\/\d{4}-\d{2}\/word$/, GET: sendSnapshot },
  { path: /^\/van-phong\/nhiem-vu\/[a-z0-9]{15}$/, GET: showOneAssignment, POST: takeAssignment },
  { path: SIMPLIFICATION_PATH, GET: showYear, POST: takeYear },
  { path: /^\/van-phong\/don-gian-hoa\/nam\/2[01]\d\d\/word$/, GET: sendYear },
  { path: /^\/van-phong\/don-gian-hoa\/[a-z0-9]{15}$/, GET: showReview, POST: takeReview },
  { path: /^\/van-phong\/don-gian-hoa\/[a-z0-9]{15}\/word$/, GET: sendReview },
  { path: INITIATIVES_PATH, GET: showInitiatives },
  { path: NEW_INITIATIVE_PATH, GET: showNewInitiative, POST: takeInitiative },
  { path: INITIATIVE_FILES.word, GET: sendInitiativesWord },
  { path: INITIATIVE_FILES.excel, GET: sendInitiativesExcel },
  { path: /^\/van-phong\/sang-kien\/[a-z0-9]{15}$/, GET: showInitiative, POST: takeInitiative },
  { path: /^\/van-phong\/nhiem-vu\/[a-z0-9]{15}\/tep$/, POST: takeEvidenceFile },
  { path: /^\/van-phong\/nhiem-vu\/[a-z0-9]{15}\/tep\/[a-z0-9]{15}$/, GET: sendEvidenceFile },
  { path: CONTACTS_PATH, GET: showContacts, POST: takeContactAnswer },
  { path: CONTENT_PATH, GET: showContentList },
  { path: CONTENT_PAGES.start, GET: showStart, POST: takeStart },
  { path: WITHDRAWAL_PATH, GET: showWithdrawal, POST: takeWithdrawal },
  { path: FILES_PATH, GET: showFiles, POST: takeFiles },
  { path: DISCLOSURE_FILES_PATTERN, GET: showDisclosureFiles, POST: takeDisclosureFiles },
  { path: FORM_FILES_PATTERN, GET: showFormFiles, POST: takeFormFiles },
  { path: DRAFT_FILE_PATTERN, GET: sendDraftFile },
  { path: DRAFT_PATHS.edit, GET: showEdit, POST: takeEdit },
  { path: DRAFT_PATHS.presence, GET: answerPresence },
  { path: MARKS_PATH, GET: showMarks },
  { path: /^\/van-phong\/danh-dau\/[a-z2-7]{26}$/, GET: showAnswerMarks, POST: takeAnswerMarks },
  { path: ROUNDS_PATH, GET: showRounds },
  { path: ofRound(''), GET: showRound, POST: takeRound },
  {
    path: ofRound('/may'),
    GET: showKiosks,
    POST: takeKiosks,
  },
  { path: ofRound('/ap-phich'), GET: showPosters },
  {
    path: ofRound('/phieu-giay'),
    GET: showPaper,
    POST: takePaper,
  },
  { path: ofRound('/phieu-giay/mau-in'), GET: showPaperPrint },
  {
    path: ofLot(''),
    GET: showLot,
    POST: takeLot,
  },
  {
    path: ofLot('/excel'),
    GET: showLotExcel,
    POST: takeLotExcel,
  },
  {
    path: ofLot('/excel/mau\\.xlsx'),
    GET: sendLotTemplate,
  },
  {
    path: ofLot('/[1-9]\\d{0,2}'),
    GET: showEntry,
    POST: takeEntry,
  },
  {
    path: ofLot('/[1-9]\\d{0,2}/chon'),
    GET: showSettle,
    POST: takeSettle,
  },
  { path: /^\/van-phong\/xem-phieu\/[a-z0-9-]{1,80}\/\d{1,4}$/, GET: showPreview, POST: tryPreview },
  { path: DOSSIERS_PATH, GET: showRounds, POST: takeDossierExport },
  { path: '/van-phong/tai-khoan', GET: showAccounts },
  { path: '/van-phong/tai-khoan/moi', GET: showNewAccount, POST: takeNewAccount },
  { path: /^\/van-phong\/tai-khoan\/[a-z0-9]{15}$/, GET: showAccount, POST: takeAccount },
  { path: '/van-phong/tai-khoan-cua-toi', GET: showOwn },
  { path: '/van-phong/tai-khoan-cua-toi/mat-khau', GET: showOwn, POST: takeNewPassword },
  { path: '/van-phong/tai-khoan-cua-toi/thu', GET: showOwn, POST: takeOwnMail },
  { path: '/van-phong/tai-khoan-cua-toi/dien-thoai', GET: showNewFactor, POST: takeNewFactor },
  { path: '/van-phong/tai-khoan-cua-toi/ma-khoi-phuc', GET: showOwn, POST: takeNewCodes },
  { path: PROCEDURE_IMPORT_PATH, GET: showProcedureImport, POST: takeProcedureImport },
  { path: AMENDMENTS_PATH, GET: showAmendments },
  { path: AMENDMENT_PAGES.page, GET: showAmendment, POST: takeAmendment },
  { path: AMENDMENT_PAGES.preview, GET: showAmendmentPreview },
  { path: AMENDMENT_PAGES.frame, GET: sendAmendmentFrame },
  { path: RELEASES_PATH, GET: showReleases, POST: takeReleases },
  { path: DEPUTIES_PATH, GET: showDeputies, POST: takeDeputies },
  { path: VISITS_PATH, GET: showVisits },
  { path: UPKEEP_PATH, GET: showUpkeep, POST: takeChecked },
  { path: UPKEEP_FILE_PATH, GET: sendUpkeepLists },
  { path: '/van-phong/he-thong', GET: showSystem },
  { path: '/van-phong/nhat-ky', GET: showAudit, POST: checkAudit },
];

function guarded({ path, GET, POST }: Route): Route {
  return { path, ...(GET && { GET: withOffice(GET) }), ...(POST && { POST: withOffice(POST) }) };
}

/** Everything below `/van-phong`: over a safe connection only, and with a page of its own when PocketBase is away. */
export const OFFICE_ROUTES: readonly Route[] = PAGES.map(guarded);
