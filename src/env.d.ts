declare namespace App {
  interface Locals {
    /** Filled by the host and the publisher; in `astro dev` and `astro preview` by the middleware. */
    release: import('./release/release-data.ts').ReleaseData;
    /** State of the survey page that is answered just now; absent on all other pages. */
    survey?: import('./survey/survey-view.ts').SurveyView;
    /** What stands in place of the form. */
    door?: import('./survey/survey-view.ts').DoorView;
    /** State of the thank-you page. */
    thanks?: import('./survey/survey-view.ts').ThanksView;
    /** What the receipts' page says. */
    receipt?: import('./survey/receipt-view.ts').ReceiptView;
    /** What is published of the answers. */
    results?: import('./integrity/read-results.ts').PublishedResults;
    /** State of the rating's follow-up page. */
    rating?: import('./survey/survey-view.ts').RatingView;
    /** State of the form for leaving a contact. */
    contact?: import('./contact/contact-view.ts').ContactView;
    /** What the results page shows. */
    search?: import('./view/search-results.ts').SearchResults;
    /** Frame of a page of the Office; what follows is what each of its pages shows. */
    office?: import('./office/office-frame.ts').OfficeFrame;
    signIn?: import('./office/views.ts').SignInView;
    confirm?: import('./office/views.ts').ConfirmView;
    setUp?: import('./office/views.ts').SetUpView;
    codes?: import('./office/views.ts').CodesView;
    resend?: import('./office/views.ts').ResendView;
    notAllowed?: import('./office/views.ts').NotAllowedView;
    accounts?: import('./office/views.ts').AccountsView;
    newAccount?: import('./office/views.ts').NewAccountView;
    account?: import('./office/views.ts').AccountView;
    newLink?: import('./office/views.ts').NewLinkView;
    own?: import('./office/views.ts').OwnView;
    contacts?: import('./office/contacts/contacts-view.ts').ContactsView;
    kiosks?: import('./office/kiosks/kiosks-view.ts').KiosksView;
    upkeep?: import('./office/upkeep/upkeep-view.ts').UpkeepView;
    posters?: import('./office/posters/poster-view.ts').PostersView;
    paper?: import('./office/paper/lots-view.ts').PaperView;
    paperPrint?: import('./office/paper/print-view.ts').PaperPrintView;
    lot?: import('./office/paper/lot-view.ts').LotView;
    excel?: import('./office/paper/excel-view.ts').ExcelView;
    entry?: import('./office/paper/entry-view.ts').EntryView;
    settle?: import('./office/paper/settle-view.ts').SettleView;
    newKioskCode?: import('./office/kiosks/kiosks-view.ts').NewKioskCodeView;
    comments?: import('./office/comments/comments-view.ts').CommentsView;
    markedAnswers?: import('./office/marks/marks-view.ts').MarksView;
    markedAnswer?: import('./office/marks/answer-view.ts').MarkedAnswerView;
    rounds?: import('./office/rounds/rounds-view.ts').RoundsView;
    round?: import('./office/rounds/round-view.ts').RoundView;
    newEvaluatorLinks?: import('./office/rounds/new-links-view.ts').NewEvaluatorLinksView;
    preview?: import('./office/rounds/preview-view.ts').PreviewView;
    officeResults?:
      | import('./office/results/results-view.ts').ResultsView
      | Pick<import('./office/results/results-view.ts').ResultsView, 'tasks'>;
    /** What waits for who is signed in. */
    tasks?: import('./office/results/tasks.ts').Task[];
    /** null: there is nothing to report on. */
    reports?: import('./office/reports/reports-view.ts').ReportsView | null;
    reportPrint?: import('./office/reports/report.ts').Report;
    importing?: import('./office/import/import-view.ts').ImportView;
    amendments?: import('./office/amendments/amendments-view.ts').AmendmentsView;
    amendment?: import('./office/amendments/amendment-view.ts').AmendmentPageView;
    assignments?: import('./office/assignments/list-view.ts').AssignmentsView;
    assignment?: import('./office/assignments/assignment-view.ts').AssignmentView;
    snapshots?: import('./office/assignments/snapshot-page.ts').SnapshotsView;
    snapshot?: import('./office/assignments/snapshot-view.ts').SnapshotView;
    plan?: import('./view/plan.ts').PlanView | null;
    leader?: import('./office/leader/leader-view.ts').LeaderRow[];
    memos?: import('./office/memos/memos-page.ts').MemosView;
    memo?: import('./office/memos/memo-view.ts').MemoView;
    completion?: import('./office/assignments/completion/completion-view.ts').CompletionView;
    assignmentSheet?: import('./office/assignments/sheet/sheet-view.ts').SheetView;
    assignmentImport?: import('./office/assignments/import-page.ts').ImportView;
    simplifications?: import('./office/simplification/year-view.ts').YearView;
    simplification?: import('./office/simplification/review-view.ts').ReviewView;
    initiatives?: import('./office/initiatives/initiatives-view.ts').InitiativesView;
    initiative?: import('./office/initiatives/initiatives-view.ts').InitiativeView;
    amendmentPreview?: import('./office/amendments/preview-page.ts').PreviewPageView;
    /** Why there is nothing to be previewed. */
    previewFaults?: string[];
    factCheck?: import('./office/amendments/link-page.ts').FactCheckView;
    releases?: import('./office/amendments/releases-view.ts').ReleasesView;
    deputies?: import('./office/amendments/deputies-page.ts').DeputiesView;
    visits?: import('./office/visits/visits-view.ts').VisitsView;
    system?: import('./office/system/system-view.ts').SystemView;
    contentList?: import('./office/editing/list-view.ts').ContentListView;
    files?: import('./office/files/files-view.ts').FilesView;
    disclosureFiles?: import('./office/files/disclosure-page.ts').DisclosureFilesView;
    formFiles?: import('./office/files/form-view.ts').FormFilesView;
    withdrawing?: import('./office/withdrawal/withdrawal-view.ts').WithdrawalView;
    startEditing?: import('./office/editing/start-view.ts').StartView;
    edit?: import('./office/editing/edit-view.ts').EditView;
    conflict?: import('./office/editing/conflict-page.ts').ConflictView;
    auditTrail?: import('./office/views.ts').AuditView;
  }
}

/** A script that runs as a worker: the build makes a file of its own of it. */
declare module '*?worker' {
  const SomeWorker: new () => Worker;
  export default SomeWorker;
}
