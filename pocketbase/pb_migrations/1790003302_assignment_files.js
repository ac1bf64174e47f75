// Files that show that something was done. Their bytes are sent by a hook route (lib/assignment-files.js) to who may read
// assignments: the file field is protected, and no rule opens it.
const READERS =
  '@request.method = "GET" && @request.context = "default" && @request.auth.collectionName = "staff" && @request.auth.active = true && (@request.auth.roles:each ?= "viewer" || @request.auth.roles:each ?= "editor" || @request.auth.roles:each ?= "approver")';

const text = (name, max, more) => Object.assign({ type: 'text', name, max }, more);

migrate(
  (app) =>
    app.save(
      new Collection({
        ...{ type: 'base', name: 'assignment_files' },
        fields: [
          text('assignment', 15, { required: true }),
          text('name', 200, { required: true }),
          text('type', 100),
          text('sha256', 64),
          { type: 'number', name: 'size', onlyInt: true, min: 0 },
          { type: 'file', name: 'file', maxSelect: 1, maxSize: 10 << 20, protected: true },
          text('addedName', 200),
          text('addedAt', 24),
        ],
        indexes: ['CREATE UNIQUE INDEX idx_assignment_files_name ON assignment_files (assignment, name)'],
        ...{ listRule: READERS, viewRule: READERS, createRule: null, updateRule: null, deleteRule: null },
      }),
    ),
  (app) => app.delete(app.findCollectionByNameOrId('assignment_files')),
);
