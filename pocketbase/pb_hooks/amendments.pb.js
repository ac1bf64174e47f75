// Amendments of the content: what staff do by a token of their own, and what the site itself notes. See main.pb.js for
// the other routes.

routerAdd(
  'POST',
  '/api/x/staff/amendments/start',
  (e) => require(`${__hooks}/lib/amendment-drafts.js`).start(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/amendments/add-draft',
  (e) => require(`${__hooks}/lib/amendment-drafts.js`).add(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/amendments/save-draft',
  (e) => require(`${__hooks}/lib/amendment-drafts.js`).save(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/amendments/remove-draft',
  (e) => require(`${__hooks}/lib/amendment-drafts.js`).remove(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/amendments/put-drafts',
  (e) => require(`${__hooks}/lib/amendment-drafts.js`).putMany(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/amendments/describe',
  (e) => require(`${__hooks}/lib/amendment-states.js`).describe(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/amendments/submit',
  (e) => require(`${__hooks}/lib/amendment-states.js`).submit(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/amendments/take-back',
  (e) => require(`${__hooks}/lib/amendment-states.js`).takeBack(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/amendments/decide',
  (e) => require(`${__hooks}/lib/amendment-states.js`).decide(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/amendments/schedule',
  (e) => require(`${__hooks}/lib/amendment-states.js`).schedule(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/amendments/publish',
  (e) => require(`${__hooks}/lib/amendment-states.js`).publish(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/amendments/publish-alone',
  (e) => require(`${__hooks}/lib/amendment-states.js`).publishAlone(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/amendments/abandon',
  (e) => require(`${__hooks}/lib/amendment-states.js`).abandon(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/amendments/comment',
  (e) => require(`${__hooks}/lib/amendment-states.js`).comment(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/amendments/review',
  (e) => require(`${__hooks}/lib/amendment-states.js`).review(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/amendments/link',
  (e) => require(`${__hooks}/lib/amendment-links.js`).make(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/amendments/end-link',
  (e) => require(`${__hooks}/lib/amendment-links.js`).end(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/amendments/seen',
  (e) => require(`${__hooks}/lib/amendment-publishing.js`).seen(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/amendments/roll-back',
  (e) => require(`${__hooks}/lib/amendment-publishing.js`).rollBack(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/deputies/people',
  (e) => require(`${__hooks}/lib/deputies.js`).people(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/deputies/name',
  (e) => require(`${__hooks}/lib/deputies.js`).name(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/deputies/end',
  (e) => require(`${__hooks}/lib/deputies.js`).end(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/office/amendments/list',
  (e) => require(`${__hooks}/lib/amendment-publishing.js`).list(e, $app),
  $apis.requireAuth('services', '_superusers'),
);
routerAdd(
  'POST',
  '/api/x/office/amendments/read',
  (e) => require(`${__hooks}/lib/amendment-publishing.js`).read(e, $app),
  $apis.requireAuth('services', '_superusers'),
);
routerAdd(
  'POST',
  '/api/x/office/amendments/begin',
  (e) => require(`${__hooks}/lib/amendment-publishing.js`).begin(e, $app),
  $apis.requireAuth('services', '_superusers'),
);
routerAdd(
  'POST',
  '/api/x/office/amendments/published',
  (e) => require(`${__hooks}/lib/amendment-publishing.js`).published(e, $app),
  $apis.requireAuth('services', '_superusers'),
);
routerAdd(
  'POST',
  '/api/x/office/amendments/failed',
  (e) => require(`${__hooks}/lib/amendment-publishing.js`).failed(e, $app),
  $apis.requireAuth('services', '_superusers'),
);
routerAdd(
  'POST',
  '/api/x/office/amendments/opened',
  (e) => require(`${__hooks}/lib/amendment-links.js`).opened(e, $app),
  $apis.requireAuth('services'),
);
routerAdd(
  'POST',
  '/api/x/office/amendments/remark',
  (e) => require(`${__hooks}/lib/amendment-links.js`).remark(e, $app),
  $apis.requireAuth('services'),
);
