// Who did what, when. Written by hooks only, each row with the hash of the one before it (lib/audit.js);
// administrators read it, nobody changes or deletes.
migrate(
  (app) => {
    const admin =
      '@request.auth.collectionName = "staff" && @request.auth.active = true && @request.auth.roles:each ?= "admin"';
    const hash = (name) => ({ type: 'text', name, required: true, min: 64, max: 64 });
    app.save(
      new Collection({
        type: 'base',
        name: 'audit',
        fields: [
          { type: 'number', name: 'number', required: true, onlyInt: true, min: 1 },
          { type: 'text', name: 'at', required: true, max: 24 },
          // Id of a staff account, or 'site'.
          { type: 'text', name: 'who', required: true, max: 15 },
          // Its user name then.
          { type: 'text', name: 'username', max: 60 },
          { type: 'text', name: 'what', required: true, max: 40, pattern: '^[a-z-]+$' },
          { type: 'text', name: 'object', max: 300 },
          { type: 'text', name: 'note', max: 1000 },
          hash('previous'),
          hash('hash'),
        ],
        indexes: [
          'CREATE UNIQUE INDEX idx_audit_number ON audit (number)',
          'CREATE INDEX idx_audit_who ON audit (who, number)',
          'CREATE INDEX idx_audit_what ON audit (what, number)',
        ],
        listRule: admin,
        viewRule: admin,
        createRule: null,
        updateRule: null,
        deleteRule: null,
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('audit'));
  },
);
