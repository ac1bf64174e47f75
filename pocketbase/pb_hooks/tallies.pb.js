// Routes for counting; each handler runs in an engine of its own, see main.pb.js.

routerAdd(
  'POST',
  '/api/x/tallies/days',
  (e) => require(`${__hooks}/lib/tallies.js`).days(e, $app),
  $apis.requireAuth('staff', '_superusers'),
  $apis.skipSuccessActivityLog(),
);

routerAdd(
  'POST',
  '/api/x/tallies/answers',
  (e) => require(`${__hooks}/lib/tallies.js`).answers(e, $app),
  $apis.requireAuth('staff', '_superusers'),
  $apis.skipSuccessActivityLog(),
);
