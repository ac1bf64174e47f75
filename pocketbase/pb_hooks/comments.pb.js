// What staff do about comments, each by a token of their own. See main.pb.js for the other routes.

routerAdd(
  'POST',
  '/api/x/staff/comments/handle',
  (e) => require(`${__hooks}/lib/comment-handling.js`).handle(e, $app),
  $apis.requireAuth('staff'),
);
routerAdd(
  'POST',
  '/api/x/comments/waiting',
  (e) => require(`${__hooks}/lib/comments.js`).waiting(e, $app),
  $apis.requireAuth('staff', '_superusers'),
  $apis.skipSuccessActivityLog(),
);
routerAdd(
  'POST',
  '/api/x/comments/days',
  (e) => require(`${__hooks}/lib/comments.js`).ofDays(e, $app),
  $apis.requireAuth('staff', '_superusers'),
  $apis.skipSuccessActivityLog(),
);
