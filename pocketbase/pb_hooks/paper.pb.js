// Routes of paper lots, each by a staff member's own token. As in main.pb.js, the work is in lib/.

routerAdd(
  'POST',
  '/api/x/staff/lots/open',
  (e) => require(`${__hooks}/lib/lots.js`).open(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/lots/enter',
  (e) => require(`${__hooks}/lib/lots.js`).enter(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/lots/finish',
  (e) => require(`${__hooks}/lib/lots.js`).finish(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/lots/look',
  (e) => require(`${__hooks}/lib/lots.js`).look(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/lots/settle',
  (e) => require(`${__hooks}/lib/lots.js`).settle(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/lots/close',
  (e) => require(`${__hooks}/lib/lot-closing.js`).close(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/lots/closed',
  (e) => require(`${__hooks}/lib/lot-closing.js`).closed(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/lots/cancel',
  (e) => require(`${__hooks}/lib/lot-closing.js`).cancel(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/lots/corrections/ask',
  (e) => require(`${__hooks}/lib/lot-corrections.js`).ask(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/lots/corrections/look',
  (e) => require(`${__hooks}/lib/lot-corrections.js`).look(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/lots/corrections/decide',
  (e) => require(`${__hooks}/lib/lot-corrections.js`).decide(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/lots/corrections/withdraw',
  (e) => require(`${__hooks}/lib/lot-corrections.js`).withdraw(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/lots/corrections/done',
  (e) => require(`${__hooks}/lib/lot-corrections.js`).done(e, $app),
  $apis.requireAuth('staff'),
);
