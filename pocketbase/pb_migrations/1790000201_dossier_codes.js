// Codes of dossiers that people named with an answer, by themselves: nothing here leads to the answer, and
// only the month is known. Rules and id as in `answers`.
migrate(
  (app) => {
    const codes = new Collection({
      type: 'base',
      name: 'dossier_codes',
      fields: [
        {
          type: 'text',
          name: 'id',
          primaryKey: true,
          required: true,
          system: true,
          min: 26,
          max: 26,
          pattern: '^[a-z0-9]+$',
          autogeneratePattern: '[a-z0-9]{26}',
        },
        { type: 'text', name: 'form', required: true, max: 64 },
        { type: 'text', name: 'round', max: 64 },
        { type: 'text', name: 'month', required: true, max: 7, pattern: '^\\d{4}-\\d{2}$' },
        { type: 'text', name: 'code', required: true, max: 64 },
      ],
      indexes: ['CREATE INDEX idx_dossier_codes_code ON dossier_codes (code)'],
      listRule: null,
      viewRule: null,
      createRule: null,
      updateRule: null,
      deleteRule: null,
    });
    app.save(codes);
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('dossier_codes'));
  },
);
