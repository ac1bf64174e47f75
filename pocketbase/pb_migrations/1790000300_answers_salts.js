// The salts of an answer's commitments: with them it can be proved what the published hash stands for. Empty on
// answers from before there were commitments; the text's is deleted with the text.
migrate(
  (app) => {
    const answers = app.findCollectionByNameOrId('answers');
    answers.fields.add(new TextField({ name: 'closedSalt', max: 64 }));
    answers.fields.add(new TextField({ name: 'textSalt', max: 64 }));
    app.save(answers);
  },
  (app) => {
    const answers = app.findCollectionByNameOrId('answers');
    answers.fields.removeByName('closedSalt');
    answers.fields.removeByName('textSalt');
    app.save(answers);
  },
);
