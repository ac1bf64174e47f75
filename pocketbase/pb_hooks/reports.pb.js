// What staff do about reports, each by a token of their own. See main.pb.js for the other routes.

routerAdd(
  'POST',
  '/api/x/staff/reports/save',
  (e) => require(`${__hooks}/lib/reports.js`).save(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/reports/file',
  (e) => require(`${__hooks}/lib/reports.js`).file(e, $app),
  $apis.requireAuth('staff'),
);
