// What the Office wrote into a report and whether it was filed: one record for each form and period, made when somebody
// saves or files it. Written by hook routes only (lib/reports.js). Its figures are not here: they are counted anew.
const READERS =
  '@request.method = "GET" && @request.context = "default" && @request.auth.collectionName = "staff" && @request.auth.active = true && (@request.auth.roles:each ?= "viewer" || @request.auth.roles:each ?= "editor" || @request.auth.roles:each ?= "approver")';

const text = (name, max, more) => Object.assign({ type: 'text', name, max }, more);

migrate(
  (app) => {
    app.save(
      new Collection({
        type: 'base',
        name: 'reports',
        fields: [
          text('form', 64, { required: true }),
          text('period', 10, { required: true }),
          // [{id, text, basis}]: what a part says, and what the program would have written when that was saved.
          { type: 'json', name: 'parts', maxSize: 1000000 },
          { type: 'number', name: 'revision', onlyInt: true, min: 0 },
          text('changedName', 200),
          text('changedAt', 24),
          { type: 'select', name: 'filed', maxSelect: 1, values: ['exported', 'noted'] },
          text('filedName', 200),
          text('filedAt', 24),
        ],
        indexes: ['CREATE UNIQUE INDEX idx_reports_period ON reports (form, period)'],
        listRule: READERS,
        viewRule: READERS,
        createRule: null,
        updateRule: null,
        deleteRule: null,
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('reports'));
  },
);
