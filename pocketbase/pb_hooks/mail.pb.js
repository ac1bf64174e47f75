// Who is told by mail; each handler runs in an engine of its own, see main.pb.js.

routerAdd(
  'POST',
  '/api/x/mail/recipients',
  (e) => require(`${__hooks}/lib/mail.js`).recipients(e, $app),
  $apis.requireAuth('services', '_superusers'),
  $apis.skipSuccessActivityLog(),
);

routerAdd(
  'POST',
  '/api/x/staff/own/mail',
  (e) => require(`${__hooks}/lib/mail.js`).change(e, $app),
  $apis.requireAuth('staff'),
);
