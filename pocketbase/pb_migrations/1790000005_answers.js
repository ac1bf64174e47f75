// Answers to survey forms. All rules are null: only the ingest route writes, only superusers read.
// No created/updated field: the day is all that is known about the time.
migrate(
  (app) => {
    const text = (name, max, more) => ({ type: 'text', name, max, ...more });
    const answers = new Collection({
      type: 'base',
      name: 'answers',
      fields: [
        // Any other pattern makes PocketBase scan the whole index before each write.
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
        text('form', 64, { required: true }),
        { type: 'number', name: 'version', required: true, onlyInt: true, min: 1 },
        text('day', 10, { required: true, pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
        {
          type: 'select',
          name: 'source',
          required: true,
          maxSelect: 1,
          values: ['web', 'qr', 'kiosk', 'paper', 'link', 'staff'],
        },
        text('sourceTag', 64),
        { type: 'select', name: 'language', required: true, maxSelect: 1, values: ['vi', 'en'] },
        text('procedure', 64),
        text('channel', 64),
        text('screening', 64),
        { type: 'json', name: 'scores', maxSize: 20000 },
        text('comment', 10000),
        { type: 'json', name: 'marks', maxSize: 2000 },
      ],
      indexes: [
        'CREATE INDEX idx_answers_form_day ON answers (form, day)',
        'CREATE INDEX idx_answers_procedure ON answers (procedure)',
      ],
      listRule: null,
      viewRule: null,
      createRule: null,
      updateRule: null,
      deleteRule: null,
    });
    app.save(answers);
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('answers'));
  },
);
