// What the Office tells its own people, each by a token of their own. See main.pb.js for the other routes.

routerAdd(
  'POST',
  '/api/x/staff/memos/post',
  (e) => require(`${__hooks}/lib/memos.js`).post(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/memos/read',
  (e) => require(`${__hooks}/lib/memos.js`).read(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/staff/memos/end',
  (e) => require(`${__hooks}/lib/memos.js`).end(e, $app),
  $apis.requireAuth('staff'),
);
