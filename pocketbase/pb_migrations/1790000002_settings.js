// No address, user agent or answer may reach the logs; a daily backup is kept for a week.
migrate(
  (app) => {
    const settings = app.settings();
    settings.meta.appName = 'site';
    settings.meta.hideControls = true;
    settings.logs.logIP = false;
    settings.logs.logAuthId = false;
    settings.logs.maxDays = 0;
    settings.logs.minLevel = 8;
    settings.batch.enabled = false;
    settings.backups.cron = '17 18 * * *';
    settings.backups.cronMaxKeep = 7;
    settings.superuserIPs = ['127.0.0.1', '::1'];
    app.save(settings);
  },
  (app) => {
    const settings = app.settings();
    settings.superuserIPs = [];
    settings.backups.cron = '';
    app.save(settings);
  },
);
