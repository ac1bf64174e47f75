// Who is signed in where. Of the cookie only a hash is kept; all times are milliseconds since 1970. Read and
// written by hook routes only.
migrate(
  (app) => {
    const time = (name) => ({ type: 'number', name, required: true, onlyInt: true });
    app.save(
      new Collection({
        type: 'base',
        name: 'staff_sessions',
        fields: [
          { type: 'text', name: 'staff', required: true, max: 15 },
          { type: 'text', name: 'secretHash', required: true, min: 64, max: 64 },
          time('madeAt'),
          time('seenAt'),
          // When password and code were last given.
          time('confirmedAt'),
        ],
        indexes: [
          'CREATE UNIQUE INDEX idx_staff_sessions_hash ON staff_sessions (secretHash)',
          'CREATE INDEX idx_staff_sessions_staff ON staff_sessions (staff)',
        ],
        listRule: null,
        viewRule: null,
        createRule: null,
        updateRule: null,
        deleteRule: null,
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('staff_sessions'));
  },
);
