// What the department was told to do: sources (plans, orders, meetings), assignments, and how all of them stood at the
// staff meeting of each month. Written by hook routes only (lib/assignments.js and its neighbours); staff read them.
const READERS =
  '@request.method = "GET" && @request.context = "default" && @request.auth.collectionName = "staff" && @request.auth.active = true && (@request.auth.roles:each ?= "viewer" || @request.auth.roles:each ?= "editor" || @request.auth.roles:each ?= "approver")';

const text = (name, max, more) => Object.assign({ type: 'text', name, max }, more);
const json = (name, maxSize) => ({ type: 'json', name, maxSize });
const number = (name) => ({ type: 'number', name, onlyInt: true, min: 0 });

const collection = (name, fields, indexes) =>
  new Collection({
    ...{ type: 'base', name, fields, indexes },
    ...{ listRule: READERS, viewRule: READERS, createRule: null, updateRule: null, deleteRule: null },
  });

const SOURCES = [
  {
    ...{ type: 'select', name: 'kind', required: true, maxSelect: 1 },
    values: ['reform-plan', 'it-plan', 'digital-plan', 'province', 'delegated', 'meeting', 'lost-points'],
  },
  text('number', 100),
  text('issuedOn', 10, { required: true }),
  text('title', 500, { required: true }),
  text('addedName', 200),
  text('addedAt', 24),
];

const ASSIGNMENTS = [
  text('source', 15, { required: true }),
  text('place', 40),
  text('text', 4000, { required: true }),
  text('product', 1000),
  text('unit', 200),
  text('person', 200),
  json('coUnits', 10000),
  json('due', 1000),
  json('postponements', 200000),
  json('evidence', 200000),
  text('doneOn', 10),
  text('reason', 2000),
  text('splitFrom', 15),
  { type: 'bool', name: 'isPublic' },
  number('revision'),
  text('changedName', 200),
  text('changedAt', 24),
];

const SNAPSHOTS = [
  text('month', 7, { required: true }),
  text('takenOn', 10, { required: true }),
  text('takenName', 200),
  text('takenAt', 24),
  json('rows', 20000000),
];

migrate(
  (app) => {
    app.save(
      collection('assignment_sources', SOURCES, [
        'CREATE UNIQUE INDEX idx_assignment_sources_document ON assignment_sources (kind, number, issuedOn, title)',
      ]),
    );
    app.save(
      collection('assignments', ASSIGNMENTS, ['CREATE INDEX idx_assignments_source ON assignments (source)']),
    );
    app.save(
      collection('assignment_snapshots', SNAPSHOTS, [
        'CREATE UNIQUE INDEX idx_assignment_snapshots_month ON assignment_snapshots (month)',
      ]),
    );
  },
  (app) => {
    for (const name of ['assignment_snapshots', 'assignments', 'assignment_sources'])
      app.delete(app.findCollectionByNameOrId(name));
  },
);
