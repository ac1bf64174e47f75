// A fresh PocketBase lets every guest sign up in `users`: that would be a second door.
migrate(
  (app) => {
    app.delete(app.findCollectionByNameOrId('users'));
  },
  (app) => {
    // Comes back locked: nothing of ours ever used it.
    app.save(new Collection({ type: 'auth', name: 'users' }));
  },
);
