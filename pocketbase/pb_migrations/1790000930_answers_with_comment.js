// Comments that wait for the Office are asked for at each look at its home: found without reading a million answers.
migrate(
  (app) => {
    const answers = app.findCollectionByNameOrId('answers');
    answers.addIndex('idx_answers_with_comment', false, 'day', "comment <> ''");
    app.save(answers);
  },
  (app) => {
    const answers = app.findCollectionByNameOrId('answers');
    answers.removeIndex('idx_answers_with_comment');
    app.save(answers);
  },
);
