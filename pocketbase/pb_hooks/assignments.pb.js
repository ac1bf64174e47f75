// What staff do about assignments, each by a token of their own. See main.pb.js for the other routes.

routerAdd(
  'POST',
  '/api/x/staff/assignments/import',
  (e) => require(`${__hooks}/lib/assignment-sources.js`).bringIn(e, $app),
  $apis.requireAuth('staff'),
  $apis.bodyLimit(32 << 20),
);
routerAdd(
  'POST',
  '/api/x/staff/assignments/sheet',
  (e) => require(`${__hooks}/lib/assignment-sources.js`).sheet(e, $app),
  $apis.requireAuth('staff'),
  $apis.bodyLimit(32 << 20),
);
routerAdd(
  'POST',
  '/api/x/staff/assignments/snapshot',
  (e) => require(`${__hooks}/lib/assignment-sources.js`).snapshot(e, $app),
  $apis.requireAuth('staff'),
  $apis.bodyLimit(32 << 20),
);
routerAdd(
  'POST',
  '/api/x/staff/assignments/save',
  (e) => require(`${__hooks}/lib/assignments.js`).save(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/assignments/split',
  (e) => require(`${__hooks}/lib/assignments.js`).split(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/assignments/postpone',
  (e) => require(`${__hooks}/lib/assignments.js`).postpone(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/assignments/decide',
  (e) => require(`${__hooks}/lib/assignments.js`).decide(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/assignments/show',
  (e) => require(`${__hooks}/lib/assignments.js`).show(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/assignments/remove',
  (e) => require(`${__hooks}/lib/assignments.js`).remove(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/assignments/state',
  (e) => require(`${__hooks}/lib/assignment-state.js`).state(e, $app),
  $apis.requireAuth('staff', '_superusers'),
);
routerAdd(
  'POST',
  '/api/x/staff/assignments/rows',
  (e) => require(`${__hooks}/lib/assignment-state.js`).rows(e, $app),
  $apis.requireAuth('staff', '_superusers'),
);
routerAdd(
  'POST',
  '/api/x/office/public-plan',
  (e) => require(`${__hooks}/lib/assignment-public.js`).publicPlan(e, $app),
  $apis.requireAuth('services'),
);
routerAdd(
  'POST',
  '/api/x/staff/assignments/add-file',
  (e) => require(`${__hooks}/lib/assignment-files.js`).add(e, $app),
  $apis.requireAuth('staff'),
  $apis.bodyLimit(11 << 20),
);
routerAdd(
  'POST',
  '/api/x/staff/assignments/file',
  (e) => require(`${__hooks}/lib/assignment-files.js`).send(e, $app),
  $apis.requireAuth('staff'),
);
