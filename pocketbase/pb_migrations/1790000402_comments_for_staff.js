// Staff read what people wrote: answers and the comments on page ratings. Nobody changes or deletes them.
function setRules(app, names, rule) {
  for (const name of names) {
    const collection = app.findCollectionByNameOrId(name);
    collection.listRule = rule;
    collection.viewRule = rule;
    app.save(collection);
  }
}

migrate(
  (app) =>
    setRules(
      app,
      ['answers', 'rating_comments'],
      '@request.auth.collectionName = "staff" && @request.auth.active = true && (@request.auth.roles:each ?= "viewer" || @request.auth.roles:each ?= "editor" || @request.auth.roles:each ?= "approver")',
    ),
  (app) => setRules(app, ['answers', 'rating_comments'], null),
);
