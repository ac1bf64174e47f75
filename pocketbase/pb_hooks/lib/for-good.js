// What is deleted must be gone from the file as well. SQLite leaves it in pages that are free by then, and older copies
// of pages in its log: whoever opened the file or an image of the disk would read it, years later.

/** From here on, what this transaction deletes or empties is overwritten. To be called before it does. */
function eraseForGood(tx) {
  tx.nonconcurrentDB().newQuery('PRAGMA secure_delete = ON').execute();
}

/**
 * Takes older copies of pages out of the log, outside of any transaction. Where somebody reads just then, as a backup
 * does, the log keeps them, and the next night empties it.
 */
function emptyLog(app) {
  app.nonconcurrentDB().newQuery('PRAGMA wal_checkpoint(TRUNCATE)').execute();
}

module.exports = { eraseForGood, emptyLog };
