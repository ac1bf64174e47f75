import type { ContentMigration } from '#src/content/migrations/index.ts';

/** The page that the migration changes, its line before, and after. */
export const RETITLED = {
  page: 'trang/gioi-thieu.md',
  from: 'tieu_de: Giới thiệu',
  to: 'tieu_de: Về trang này',
};

/** Stands for a new version whose pages need another title. */
export const RETITLE: ContentMigration = {
  version: 1,
  describe: 'đổi tiêu đề',
  run: (files) =>
    files.set(RETITLED.page, (files.get(RETITLED.page) ?? '').replace(RETITLED.from, RETITLED.to)),
};
