// What was deleted, by the id of its record: as a whole, or its text alone. The ingest route stores nothing under
// an id that is here. Rules and id as in `answers`.
migrate(
  (app) => {
    const tombstones = new Collection({
      type: 'base',
      name: 'tombstones',
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
        {
          type: 'select',
          name: 'collection',
          required: true,
          maxSelect: 1,
          values: ['answers', 'ratings', 'rating_comments'],
        },
        { type: 'select', name: 'part', required: true, maxSelect: 1, values: ['record', 'text'] },
        { type: 'text', name: 'day', required: true, max: 10, pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
      ],
      listRule: null,
      viewRule: null,
      createRule: null,
      updateRule: null,
      deleteRule: null,
    });
    app.save(tombstones);
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('tombstones'));
  },
);
