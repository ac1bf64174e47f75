export { CONTENT_MIGRATIONS, type ContentMigration } from './list.ts';
export { dueMigrations, migrateContent, VERSION_FILE } from './migrate-content.ts';
