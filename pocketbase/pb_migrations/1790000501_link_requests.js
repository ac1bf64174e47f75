// Requests for single-use links: one person of the Office asks, another decides. Written by hook routes only
// (lib/evaluator-links.js), which demand the second person; who works with surveys reads them. The links
// themselves, and what is kept of them, are not here.
migrate(
  (app) => {
    const staff =
      '@request.auth.collectionName = "staff" && @request.auth.active = true && (@request.auth.roles:each ?= "viewer" || @request.auth.roles:each ?= "editor" || @request.auth.roles:each ?= "approver")';
    const text = (name, max) => ({ type: 'text', name, max });
    const required = (name, max) => ({ type: 'text', name, max, required: true });
    app.save(
      new Collection({
        type: 'base',
        name: 'link_requests',
        fields: [
          required('round', 64),
          { type: 'number', name: 'count', required: true, onlyInt: true, min: 1, max: 2000 },
          {
            type: 'select',
            name: 'state',
            required: true,
            maxSelect: 1,
            values: ['asked', 'approved', 'refused', 'withdrawn'],
          },
          required('askedBy', 15),
          required('askedName', 100),
          required('askedAt', 24),
          required('note', 1000),
          text('decidedBy', 15),
          text('decidedName', 100),
          text('decidedAt', 24),
          text('decision', 1000),
        ],
        indexes: ['CREATE INDEX idx_link_requests_round ON link_requests (round, askedAt)'],
        listRule: staff,
        viewRule: staff,
        createRule: null,
        updateRule: null,
        deleteRule: null,
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('link_requests'));
  },
);
