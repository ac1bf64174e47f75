// What staff do about the review of procedures and about initiatives, each by a token of their own. See main.pb.js for the other routes.

routerAdd(
  'POST',
  '/api/x/staff/simplifications/plan',
  (e) => require(`${__hooks}/lib/simplifications.js`).plan(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/simplifications/save',
  (e) => require(`${__hooks}/lib/simplifications.js`).save(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/simplifications/decide',
  (e) => require(`${__hooks}/lib/simplifications.js`).decide(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/simplifications/reopen',
  (e) => require(`${__hooks}/lib/simplifications.js`).reopen(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/simplifications/carry',
  (e) => require(`${__hooks}/lib/simplifications.js`).carry(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/simplifications/remove',
  (e) => require(`${__hooks}/lib/simplifications.js`).remove(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/initiatives/save',
  (e) => require(`${__hooks}/lib/initiatives.js`).save(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/initiatives/recognise',
  (e) => require(`${__hooks}/lib/initiatives.js`).recognise(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/initiatives/remove',
  (e) => require(`${__hooks}/lib/initiatives.js`).remove(e, $app),
  $apis.requireAuth('staff'),
);
