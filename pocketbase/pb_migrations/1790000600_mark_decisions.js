// Marks that people give or take back: one asks, another decides (lib/two-people.js). The answer itself is never
// touched. Written by hooks only; staff who read answers read these.
migrate(
  (app) => {
    const reader =
      '@request.auth.collectionName = "staff" && @request.auth.active = true && (@request.auth.roles:each ?= "viewer" || @request.auth.roles:each ?= "editor" || @request.auth.roles:each ?= "approver")';
    const text = (name, max, more) => ({ type: 'text', name, max, ...more });
    app.save(
      new Collection({
        type: 'base',
        name: 'mark_decisions',
        fields: [
          // Record id of the answer; no relation, as an answer may be withdrawn.
          text('answer', 26, { required: true, min: 26, pattern: '^[a-z0-9]+$' }),
          { type: 'select', name: 'action', required: true, maxSelect: 1, values: ['add', 'remove'] },
          text('mark', 64, { required: true, pattern: '^[a-z-]+$' }),
          {
            type: 'select',
            name: 'state',
            required: true,
            maxSelect: 1,
            values: ['asked', 'approved', 'refused', 'withdrawn'],
          },
          text('askedBy', 15, { required: true }),
          text('askedName', 200),
          text('askedAt', 24, { required: true }),
          text('note', 1000, { required: true }),
          text('decidedBy', 15),
          text('decidedName', 200),
          text('decidedAt', 24),
          text('decision', 1000),
        ],
        indexes: [
          'CREATE INDEX idx_mark_decisions_answer ON mark_decisions (answer)',
          'CREATE INDEX idx_mark_decisions_state ON mark_decisions (state, askedAt)',
        ],
        listRule: reader,
        viewRule: reader,
        createRule: null,
        updateRule: null,
        deleteRule: null,
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('mark_decisions'));
  },
);
