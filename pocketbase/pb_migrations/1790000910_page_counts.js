// What is done on pages, as counts: a path, a day, how often. Nothing about who was there. Rules and id as in `answers`.
migrate(
  (app) => {
    const count = (name) => ({ type: 'number', name, onlyInt: true, min: 0 });
    app.save(
      new Collection({
        type: 'base',
        name: 'page_counts',
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
          { type: 'text', name: 'page', required: true, max: 300 },
          { type: 'text', name: 'day', required: true, max: 10, pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
          count('views'),
          count('portal'),
          count('downloads'),
          count('opened'),
          count('finished'),
        ],
        indexes: ['CREATE INDEX idx_page_counts_day ON page_counts (day)'],
        listRule: null,
        viewRule: null,
        createRule: null,
        updateRule: null,
        deleteRule: null,
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('page_counts'));
  },
);
