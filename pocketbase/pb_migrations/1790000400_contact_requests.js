// Wishes to be contacted, with the details encrypted by the site. `sealed` is emptied when they were
// answered or their time is over; the rest stays as proof of consent and of the answer in time.
// Rules and id as in `answers`.
migrate(
  (app) => {
    const day = { type: 'text', required: true, max: 10, pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    const requests = new Collection({
      type: 'base',
      name: 'contact_requests',
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
        { type: 'select', name: 'kind', required: true, maxSelect: 1, values: ['reply', 'data'] },
        Object.assign({}, day, { name: 'day' }),
        Object.assign({}, day, { name: 'due' }),
        Object.assign({}, day, { name: 'purgeOn' }),
        { type: 'text', name: 'consent', required: true, max: 64 },
        { type: 'text', name: 'sealed', max: 20000 },
        { type: 'text', name: 'answeredOn', max: 10 },
        { type: 'text', name: 'answer', max: 2000 },
      ],
      indexes: ['CREATE INDEX idx_contact_requests_purge ON contact_requests (purgeOn)'],
      listRule: null,
      viewRule: null,
      createRule: null,
      updateRule: null,
      deleteRule: null,
    });
    app.save(requests);
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('contact_requests'));
  },
);
