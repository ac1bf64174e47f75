// Each handler runs in an engine of its own and sees nothing of this file: the work is in lib/.

routerAdd(
  'POST',
  '/api/x/ingest',
  (e) => require(`${__hooks}/lib/ingest.js`).handle(e, $app),
  $apis.requireAuth('services'),
  $apis.bodyLimit(8 << 20),
  $apis.skipSuccessActivityLog(),
);

routerAdd(
  'POST',
  '/api/x/retention',
  (e) => require(`${__hooks}/lib/retention.js`).handle(e, $app),
  $apis.requireAuth('services'),
  $apis.bodyLimit(1 << 10),
  $apis.skipSuccessActivityLog(),
);

$app.rootCmd.addCommand(
  new Command({
    use: 'site-accounts',
    short: 'Makes sure that the superuser and the service account exist and prints a service token',
    run: () => require(`${__hooks}/lib/accounts.js`).run($app),
  }),
);
