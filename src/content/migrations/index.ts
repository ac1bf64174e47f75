export { CONTENT_MIGRATIONS, type ContentMigration } from './list.ts';
export { migrateContent, VERSION_FILE } from './migrate-content.ts';
