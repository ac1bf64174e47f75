// Accounts of programs, not of people: no password log-in, no rule; a token is made on this machine
// by the command `site-accounts`, and the only thing it opens is the ingest route.
migrate(
  (app) => {
    const services = new Collection({
      type: 'auth',
      name: 'services',
      passwordAuth: { enabled: false, identityFields: ['email'] },
      otp: { enabled: false },
      mfa: { enabled: false },
      oauth2: { enabled: false },
      authAlert: { enabled: false },
      authRule: null,
      manageRule: null,
      listRule: null,
      viewRule: null,
      createRule: null,
      updateRule: null,
      deleteRule: null,
    });
    app.save(services);
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('services'));
  },
);
