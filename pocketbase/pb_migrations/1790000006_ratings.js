// "Was this page useful": one tap. Rules and id as in `answers`.
migrate(
  (app) => {
    const ratings = new Collection({
      type: 'base',
      name: 'ratings',
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
        { type: 'bool', name: 'useful' },
        { type: 'text', name: 'day', required: true, max: 10, pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
        { type: 'json', name: 'marks', maxSize: 2000 },
      ],
      indexes: ['CREATE INDEX idx_ratings_page_day ON ratings (page, day)'],
      listRule: null,
      viewRule: null,
      createRule: null,
      updateRule: null,
      deleteRule: null,
    });
    app.save(ratings);
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('ratings'));
  },
);
