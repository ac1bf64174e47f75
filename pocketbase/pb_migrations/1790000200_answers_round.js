// The round in which an answer came, '' for a form that is open without rounds; and the answers to
// questions that have choices of their own.
migrate(
  (app) => {
    const answers = app.findCollectionByNameOrId('answers');
    answers.fields.add(new TextField({ name: 'round', max: 64 }));
    answers.fields.add(new JSONField({ name: 'choices', maxSize: 20000 }));
    answers.addIndex('idx_answers_round', false, 'round', '');
    app.save(answers);
    // Older answers chose nothing: the same as a new one that chose nothing.
    app.db().newQuery("UPDATE {{answers}} SET [[choices]] = '{}'").execute();
  },
  (app) => {
    const answers = app.findCollectionByNameOrId('answers');
    answers.removeIndex('idx_answers_round');
    answers.fields.removeByName('choices');
    answers.fields.removeByName('round');
    app.save(answers);
  },
);
