// The site backs up all it holds, PocketBase's data among it: a second backup of the same night only fills the disk.
migrate(
  (app) => {
    const settings = app.settings();
    settings.backups.cron = '';
    app.save(settings);
  },
  (app) => {
    const settings = app.settings();
    settings.backups.cron = '17 18 * * *';
    app.save(settings);
  },
);
