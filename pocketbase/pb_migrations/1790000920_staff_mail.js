// Where somebody of the Office wants to be told what waits; empty: nowhere.
migrate(
  (app) => {
    const staff = app.findCollectionByNameOrId('staff');
    staff.fields.add(new EmailField({ name: 'mail' }));
    app.save(staff);
  },
  (app) => {
    const staff = app.findCollectionByNameOrId('staff');
    staff.fields.removeByName('mail');
    app.save(staff);
  },
);
