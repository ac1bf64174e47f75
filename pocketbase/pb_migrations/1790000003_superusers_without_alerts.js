// With alerts on, PocketBase keeps a hash of address and user agent of each log-in.
function setAlerts(app, enabled) {
  const superusers = app.findCollectionByNameOrId('_superusers');
  superusers.authAlert.enabled = enabled;
  app.save(superusers);
}

migrate(
  (app) => setAlerts(app, false),
  (app) => setAlerts(app, true),
);
