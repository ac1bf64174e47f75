// Lots of paper forms, their sheets, and corrections of closed ones. Written by hook routes only (lib/lots.js,
// lib/lot-closing.js, lib/lot-corrections.js). What was typed is hidden: who types a second time must not see the
// first; it is emptied when the lot is closed. `sampleKey` decides which sheets are typed twice.
const READERS =
  '@request.method = "GET" && @request.context = "default" && @request.auth.collectionName = "staff" && @request.auth.active = true && (@request.auth.roles:each ?= "viewer" || @request.auth.roles:each ?= "editor" || @request.auth.roles:each ?= "approver")';

const text = (name, max) => ({ type: 'text', name, max });
const required = (name, max) => ({ type: 'text', name, max, required: true });
const count = (name, more) => Object.assign({ type: 'number', name, onlyInt: true, min: 0 }, more);
const typed = (name) => ({ type: 'json', name, maxSize: 60000, hidden: true });

function collection(name, fields, indexes) {
  return new Collection({
    type: 'base',
    name,
    fields,
    indexes,
    listRule: READERS,
    viewRule: READERS,
    createRule: null,
    updateRule: null,
    deleteRule: null,
  });
}

const LOT = [
  required('round', 64),
  required('form', 64),
  count('version', { required: true, min: 1 }),
  count('number', { required: true, min: 1 }),
  required('clerk', 15),
  required('clerkName', 100),
  required('openedAt', 24),
  text('scan', 200),
  count('sheets', { required: true, min: 1, max: 500 }),
  count('percent', { max: 100 }),
  { type: 'text', name: 'sampleKey', max: 64, required: true, hidden: true },
  { type: 'json', name: 'sample', maxSize: 4000 },
  {
    type: 'select',
    name: 'state',
    required: true,
    maxSelect: 1,
    values: ['first', 'second', 'closing', 'closed', 'cancelled'],
  },
  text('day', 10),
  text('closedName', 100),
  text('closedAt', 24),
  text('note', 1000),
];

const SHEET = [
  required('lot', 15),
  count('number', { required: true, min: 1 }),
  count('revision'),
  typed('first'),
  required('firstBy', 15),
  required('firstName', 100),
  typed('second'),
  text('secondBy', 15),
  text('secondName', 100),
  count('compared'),
  count('differences'),
  typed('settled'),
  text('settledBy', 15),
  text('settledName', 100),
  text('note', 1000),
  text('aside', 20),
];

// The columns of what two people agree on, see lib/two-people.js, and what it is about.
const CORRECTION = [
  required('lot', 15),
  count('number', { required: true, min: 1 }),
  count('revision'),
  typed('entry'),
  { type: 'bool', name: 'done' },
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
];

migrate(
  (app) => {
    app.save(collection('lots', LOT, ['CREATE UNIQUE INDEX idx_lots_number ON lots (round, number)']));
    app.save(
      collection('lot_sheets', SHEET, [
        'CREATE UNIQUE INDEX idx_lot_sheets_number ON lot_sheets (lot, number)',
      ]),
    );
    app.save(
      collection('lot_corrections', CORRECTION, [
        'CREATE INDEX idx_lot_corrections_lot ON lot_corrections (lot, askedAt)',
      ]),
    );
  },
  (app) => {
    for (const name of ['lot_corrections', 'lot_sheets', 'lots'])
      app.delete(app.findCollectionByNameOrId(name));
  },
);
