// Each handler runs in an engine of its own and sees nothing of this file: the work is in lib/.

routerAdd(
  'POST',
  '/api/x/ingest',
  (e) => require(`${__hooks}/lib/ingest.js`).handle(e, $app),
  $apis.requireAuth('services'),
  $apis.bodyLimit(8 << 20),
  $apis.skipSuccessActivityLog(),
);

routerAdd(
  'POST',
  '/api/x/retention',
  (e) => require(`${__hooks}/lib/retention.js`).handle(e, $app),
  $apis.requireAuth('services'),
  $apis.bodyLimit(1 << 10),
  $apis.skipSuccessActivityLog(),
);

// The Office: sign-in, sessions and links, asked by the site's own account for it.
routerAdd(
  'POST',
  '/api/x/office/challenge',
  (e) => require(`${__hooks}/lib/office-sessions.js`).challenge(e, $app),
  $apis.requireAuth('services'),
);
routerAdd(
  'POST',
  '/api/x/office/sign-in',
  (e) => require(`${__hooks}/lib/office-sessions.js`).signIn(e, $app),
  $apis.requireAuth('services'),
);
routerAdd(
  'POST',
  '/api/x/office/session',
  (e) => require(`${__hooks}/lib/office-sessions.js`).check(e, $app),
  $apis.requireAuth('services'),
);
routerAdd(
  'POST',
  '/api/x/office/confirm',
  (e) => require(`${__hooks}/lib/office-sessions.js`).confirm(e, $app),
  $apis.requireAuth('services'),
);
routerAdd(
  'POST',
  '/api/x/office/link',
  (e) => require(`${__hooks}/lib/office-links.js`).look(e, $app),
  $apis.requireAuth('services'),
);
routerAdd(
  'POST',
  '/api/x/office/set-up',
  (e) => require(`${__hooks}/lib/office-links.js`).setUp(e, $app),
  $apis.requireAuth('services'),
);
routerAdd(
  'POST',
  '/api/x/office/first-link',
  (e) => require(`${__hooks}/lib/office-links.js`).offerFirst(e, $app),
  $apis.requireAuth('services', '_superusers'),
);

// What staff do, each by a token of their own.
routerAdd(
  'POST',
  '/api/x/staff/contacts/answered',
  (e) => require(`${__hooks}/lib/office-contacts.js`).answered(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/links/ask',
  (e) => require(`${__hooks}/lib/evaluator-links.js`).ask(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/marks/ask',
  (e) => require(`${__hooks}/lib/office-marks.js`).ask(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/links/decide',
  (e) => require(`${__hooks}/lib/evaluator-links.js`).decide(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/marks/decide',
  (e) => require(`${__hooks}/lib/office-marks.js`).decide(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/links/withdraw',
  (e) => require(`${__hooks}/lib/evaluator-links.js`).withdraw(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/marks/withdraw',
  (e) => require(`${__hooks}/lib/office-marks.js`).withdraw(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/kiosks/note',
  (e) => require(`${__hooks}/lib/office-kiosks.js`).note(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/sign-out',
  (e) => require(`${__hooks}/lib/office-sessions.js`).signOut(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/accounts/create',
  (e) => require(`${__hooks}/lib/office-accounts.js`).create(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/accounts/change',
  (e) => require(`${__hooks}/lib/office-accounts.js`).change(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/accounts/reset',
  (e) => require(`${__hooks}/lib/office-accounts.js`).reset(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/own',
  (e) => require(`${__hooks}/lib/office-own.js`).look(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/own/password',
  (e) => require(`${__hooks}/lib/office-own.js`).changePassword(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/own/factor',
  (e) => require(`${__hooks}/lib/office-own.js`).changeFactor(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/own/codes',
  (e) => require(`${__hooks}/lib/office-own.js`).renewCodes(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/audit',
  (e) => require(`${__hooks}/lib/office-own.js`).note(e, $app),
  $apis.requireAuth('staff'),
);

$app.rootCmd.addCommand(
  new Command({
    use: 'site-accounts',
    short: 'Makes sure that the superuser and the service account exist and prints a service token',
    run: () => require(`${__hooks}/lib/accounts.js`).run($app),
  }),
);
