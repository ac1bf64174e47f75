// Amendments of the content: what goes live in one step. Drafts are texts of whole files; `isOpen` says that the
// amendment of a draft is not over, and no two open drafts are of one file. Events are the history of an amendment and
// are only ever added to. Written by hook routes only (lib/amendment*.js).
const READERS =
  '@request.method = "GET" && @request.context = "default" && @request.auth.collectionName = "staff" && @request.auth.active = true && (@request.auth.roles:each ?= "viewer" || @request.auth.roles:each ?= "editor" || @request.auth.roles:each ?= "approver")';

const STATES = [
  'draft',
  'waiting',
  'returned',
  'approved',
  'scheduled',
  'publishing',
  'published',
  'abandoned',
];

const text = (name, max) => ({ type: 'text', name, max });
const required = (name, max) => ({ type: 'text', name, max, required: true });
const bool = (name) => ({ type: 'bool', name });
const revision = { type: 'number', name: 'revision', onlyInt: true, min: 0 };
const MOST_OF_A_FILE = 6000000;

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

const AMENDMENT = [
  required('title', 200),
  { type: 'select', name: 'state', required: true, maxSelect: 1, values: STATES },
  revision,
  required('startedBy', 15),
  required('startedUsername', 60),
  required('startedName', 100),
  required('startedAt', 24),
  // Ids of all who started, changed or submitted it: none of them may approve it.
  { type: 'json', name: 'workedBy', maxSize: 10000 },
  text('submittedBy', 15),
  text('submittedName', 100),
  text('submittedAt', 24),
  text('decidedBy', 15),
  text('decidedName', 100),
  text('decidedAt', 24),
  text('decision', 4000),
  // {document, issuedOn, source}; null: none was named.
  { type: 'json', name: 'basis', maxSize: 10000 },
  bool('changesLaw'),
  text('publishAt', 24),
  text('unreviewedReason', 1000),
  // {kind, sentences, paths}: why it could not be published the last time; null: nothing was in the way.
  { type: 'json', name: 'trouble', maxSize: 200000 },
  text('commit', 64),
  text('release', 100),
  text('publishedAt', 24),
];

const DRAFT = [
  required('amendment', 15),
  bool('isOpen'),
  required('path', 300),
  // No file stood there when the draft began.
  bool('isNew'),
  text('base', MOST_OF_A_FILE),
  // The file is to be removed.
  bool('isRemoval'),
  text('text', MOST_OF_A_FILE),
  // Name in the uploads folder of a file to download; '': the draft is a text.
  text('upload', 200),
  revision,
  required('changedBy', 15),
  required('changedName', 100),
  required('changedAt', 24),
];

const EVENT = [
  required('amendment', 15),
  { type: 'number', name: 'number', required: true, onlyInt: true, min: 1 },
  required('at', 24),
  // Id of a staff account; '': the site itself, or somebody without an account.
  text('who', 15),
  text('name', 200),
  required('what', 40),
  text('path', 300),
  text('field', 200),
  text('note', 4000),
];

migrate(
  (app) => {
    app.save(
      collection('amendments', AMENDMENT, [
        'CREATE INDEX idx_amendments_state ON amendments (state, startedAt)',
      ]),
    );
    app.save(
      collection('amendment_drafts', DRAFT, [
        'CREATE UNIQUE INDEX idx_amendment_drafts_open ON amendment_drafts (path) WHERE isOpen = TRUE',
        'CREATE UNIQUE INDEX idx_amendment_drafts_path ON amendment_drafts (amendment, path)',
      ]),
    );
    app.save(
      collection('amendment_events', EVENT, [
        'CREATE UNIQUE INDEX idx_amendment_events_number ON amendment_events (amendment, number)',
      ]),
    );
    const staff = app.findCollectionByNameOrId('staff');
    // May publish without review; set by an administrator.
    staff.fields.add(new BoolField({ name: 'publishesAlone' }));
    app.save(staff);
  },
  (app) => {
    for (const name of ['amendment_events', 'amendment_drafts', 'amendments'])
      app.delete(app.findCollectionByNameOrId(name));
    const staff = app.findCollectionByNameOrId('staff');
    staff.fields.removeByName('publishesAlone');
    app.save(staff);
  },
);
