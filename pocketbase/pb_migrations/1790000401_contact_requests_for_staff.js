// Who edits or approves may read wishes to be contacted, to answer them; the details open with the site's key
// only. Whoever looks after accounts and the machine may not.
function setRules(app, rule) {
  const requests = app.findCollectionByNameOrId('contact_requests');
  requests.listRule = rule;
  requests.viewRule = rule;
  app.save(requests);
}

migrate(
  (app) =>
    setRules(
      app,
      '@request.auth.collectionName = "staff" && @request.auth.active = true && (@request.auth.roles:each ?= "editor" || @request.auth.roles:each ?= "approver")',
    ),
  (app) => setRules(app, null),
);
