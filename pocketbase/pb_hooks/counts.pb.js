// What is counted of readers, added up for staff; each handler runs in an engine of its own, see main.pb.js.

routerAdd(
  'POST',
  '/api/x/counts/pages',
  (e) => require(`${__hooks}/lib/counts.js`).pages(e, $app),
  $apis.requireAuth('staff', '_superusers'),
  $apis.skipSuccessActivityLog(),
);

routerAdd(
  'POST',
  '/api/x/counts/misses',
  (e) => require(`${__hooks}/lib/counts.js`).misses(e, $app),
  $apis.requireAuth('staff', '_superusers'),
  $apis.skipSuccessActivityLog(),
);
