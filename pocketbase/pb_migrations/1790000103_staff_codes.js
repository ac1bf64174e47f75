// Recovery codes, as hashes; one that is used is deleted. Read and written by hook routes only.
migrate(
  (app) => {
    app.save(
      new Collection({
        type: 'base',
        name: 'staff_codes',
        fields: [
          { type: 'text', name: 'staff', required: true, max: 15 },
          { type: 'text', name: 'hash', required: true, min: 64, max: 64 },
        ],
        indexes: ['CREATE INDEX idx_staff_codes_staff ON staff_codes (staff, hash)'],
        listRule: null,
        viewRule: null,
        createRule: null,
        updateRule: null,
        deleteRule: null,
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('staff_codes'));
  },
);
