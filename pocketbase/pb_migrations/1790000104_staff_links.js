// One-time links by which an account is set up, as hashes; one that is used is deleted. `staff` is 'first'
// on a link that makes the first administrator. Read and written by hook routes only.
migrate(
  (app) => {
    app.save(
      new Collection({
        type: 'base',
        name: 'staff_links',
        fields: [
          { type: 'text', name: 'staff', required: true, max: 15 },
          { type: 'text', name: 'hash', required: true, min: 64, max: 64 },
          { type: 'number', name: 'expiresAt', required: true, onlyInt: true },
        ],
        indexes: ['CREATE UNIQUE INDEX idx_staff_links_hash ON staff_links (hash)'],
        listRule: null,
        viewRule: null,
        createRule: null,
        updateRule: null,
        deleteRule: null,
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('staff_links'));
  },
);
