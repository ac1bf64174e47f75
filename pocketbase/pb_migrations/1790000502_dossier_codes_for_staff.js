// Who edits or approves may read the codes of dossiers, to export them. Nobody changes or deletes them; the
// retention job does.
function setRules(app, rule) {
  const codes = app.findCollectionByNameOrId('dossier_codes');
  codes.listRule = rule;
  codes.viewRule = rule;
  app.save(codes);
}

migrate(
  (app) =>
    setRules(
      app,
      '@request.auth.collectionName = "staff" && @request.auth.active = true && (@request.auth.roles:each ?= "editor" || @request.auth.roles:each ?= "approver")',
    ),
  (app) => setRules(app, null),
);
