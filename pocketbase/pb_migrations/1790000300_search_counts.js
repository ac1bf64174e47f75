// Searches as counts: a folded text, a day, how it ended. Nothing about who searched. Rules and id as in `answers`.
migrate(
  (app) => {
    const count = (name) => ({ type: 'number', name, onlyInt: true, min: 0 });
    const counts = new Collection({
      type: 'base',
      name: 'search_counts',
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
        { type: 'text', name: 'text', required: true, max: 80 },
        { type: 'text', name: 'day', required: true, max: 10, pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
        count('searches'),
        count('empty'),
        count('elsewhere'),
        count('followed'),
      ],
      indexes: ['CREATE INDEX idx_search_counts_day ON search_counts (day)'],
      listRule: null,
      viewRule: null,
      createRule: null,
      updateRule: null,
      deleteRule: null,
    });
    app.save(counts);
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('search_counts'));
  },
);
