// The optional comment after a rating; `rating` is an id in `ratings`. It is text, not a relation:
// the comment may arrive before its rating. Rules and id as in `answers`.
migrate(
  (app) => {
    const comments = new Collection({
      type: 'base',
      name: 'rating_comments',
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
        { type: 'text', name: 'rating', required: true, min: 26, max: 26 },
        { type: 'text', name: 'page', required: true, max: 300 },
        { type: 'text', name: 'day', required: true, max: 10, pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
        { type: 'text', name: 'comment', required: true, max: 10000 },
        { type: 'json', name: 'marks', maxSize: 2000 },
      ],
      indexes: ['CREATE INDEX idx_rating_comments_rating ON rating_comments (rating)'],
      listRule: null,
      viewRule: null,
      createRule: null,
      updateRule: null,
      deleteRule: null,
    });
    app.save(comments);
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('rating_comments'));
  },
);
