// The Office reads what was written month by month.
migrate(
  (app) => {
    const comments = app.findCollectionByNameOrId('rating_comments');
    comments.addIndex('idx_rating_comments_day', false, 'day', '');
    app.save(comments);
  },
  (app) => {
    const comments = app.findCollectionByNameOrId('rating_comments');
    comments.removeIndex('idx_rating_comments_day');
    app.save(comments);
  },
);
