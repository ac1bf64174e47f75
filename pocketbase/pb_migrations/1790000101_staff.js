// Accounts of the people of the Office. PocketBase itself lets nobody sign in here (no password log-in, no
// rule for it): tokens are made by the routes in pb_hooks/lib/office-*.js, after the second factor, and live
// for minutes. Who is deactivated is refused by every rule and loses every token.
migrate(
  (app) => {
    const staff = '@request.auth.collectionName = "staff" && @request.auth.active = true';
    const ownOrAdmin = `${staff} && (id = @request.auth.id || @request.auth.roles:each ?= "admin")`;
    app.save(
      new Collection({
        type: 'auth',
        name: 'staff',
        fields: [
          { type: 'email', name: 'email', system: true, required: false },
          {
            type: 'text',
            name: 'username',
            required: true,
            min: 3,
            max: 60,
            pattern: '^[a-z0-9][a-z0-9._@-]*$',
          },
          { type: 'text', name: 'name', required: true, max: 100 },
          { type: 'select', name: 'roles', maxSelect: 4, values: ['viewer', 'editor', 'approver', 'admin'] },
          { type: 'bool', name: 'active' },
          // Has a password and a second factor of its own; until then only its link leads in.
          { type: 'bool', name: 'ready' },
          // Encrypted by the site with a key that PocketBase does not have.
          { type: 'text', name: 'totp', max: 500, hidden: true },
          // Number of the last code that was used (30 s each): none is taken twice.
          { type: 'number', name: 'totpStep', onlyInt: true, min: 0, hidden: true },
        ],
        indexes: ['CREATE UNIQUE INDEX idx_staff_username ON staff (username)'],
        passwordAuth: { enabled: false, identityFields: ['username'] },
        otp: { enabled: false },
        mfa: { enabled: false },
        oauth2: { enabled: false },
        authAlert: { enabled: false },
        authRule: null,
        manageRule: null,
        listRule: ownOrAdmin,
        viewRule: ownOrAdmin,
        createRule: null,
        updateRule: null,
        deleteRule: null,
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('staff'));
  },
);
