// The yearly review of procedures: its plan, one review for each procedure, and good ideas of the staff (initiatives).
// Written by hook routes only (lib/simplifications.js, lib/initiatives.js); staff read them.
const READERS =
  '@request.method = "GET" && @request.context = "default" && @request.auth.collectionName = "staff" && @request.auth.active = true && (@request.auth.roles:each ?= "viewer" || @request.auth.roles:each ?= "editor" || @request.auth.roles:each ?= "approver")';

const text = (name, max, more) => Object.assign({ type: 'text', name, max }, more);
const json = (name, maxSize) => ({ type: 'json', name, maxSize });
const number = (name, more) => Object.assign({ type: 'number', name, onlyInt: true, min: 0 }, more);

/** What each record keeps of who changed it last. */
const KEPT = [number('revision'), text('changedName', 200), text('changedAt', 24)];

const collection = (name, fields, indexes) =>
  new Collection({
    ...{ type: 'base', name, fields: [...fields, ...KEPT], indexes },
    ...{ listRule: READERS, viewRule: READERS, createRule: null, updateRule: null, deleteRule: null },
  });

migrate(
  (app) => {
    app.save(
      collection(
        'simplification_plans',
        [number('year', { required: true }), json('fields', 20000)],
        ['CREATE UNIQUE INDEX idx_simplification_plans_year ON simplification_plans (year)'],
      ),
    );
    app.save(
      collection(
        'simplifications',
        [
          number('year', { required: true }),
          text('code', 10, { required: true }),
          text('name', 1000, { required: true }),
          json('fields', 200000),
          // null: not decided. With the figures that it was decided on, which stay as they were.
          json('decision', 20000),
          // The amendment that carries it into the sheet.
          text('amendment', 15),
        ],
        ['CREATE UNIQUE INDEX idx_simplifications_procedure ON simplifications (year, code)'],
      ),
    );
    app.save(
      collection(
        'initiatives',
        [number('year', { required: true }), json('fields', 20000), json('recognition', 5000)],
        ['CREATE INDEX idx_initiatives_year ON initiatives (year)'],
      ),
    );
  },
  (app) => {
    for (const name of ['initiatives', 'simplifications', 'simplification_plans'])
      app.delete(app.findCollectionByNameOrId(name));
  },
);
