import { IS_FULL, SEED } from './sampling.ts';

/** A sampled run runs one of so many of the long files. */
const ONE_OF = 3;

/** Files of tests that take longest: they start programs, call git again and again, or walk many pages. Those alike stand side by side. */
const LONG = {
  unit: [
    'publisher/killed-start.test.ts',
    'publisher/own-history.test.ts',
    'publisher/publish.test.ts',
    'publisher/saved-during-merge.test.ts',
    'publisher/content-desk.test.ts',
    'publisher/dead-locks.test.ts',
    'content/check-content.test.ts',
    'publisher/editor-files.test.ts',
    'publisher/damaged-release.test.ts',
    'publisher/ended-publisher.test.ts',
  ],
  api: [
    'publish-kills.test.ts',
    'processes.test.ts',
    'amendment-pages.test.ts',
    'office-pages.test.ts',
    'incremental.test.ts',
    'backup.test.ts',
    'kill.test.ts',
    'damaged-release.test.ts',
    'start.test.ts',
    'odd-clients.test.ts',
    'bad-requests.test.ts',
    'hostile.test.ts',
    'export.test.ts',
    'export-command.test.ts',
    'reports.test.ts',
    'integrity.test.ts',
    'lost-content.test.ts',
    'held-git.test.ts',
    'failing-commit.test.ts',
    'full-disk.test.ts',
    'upgrade.test.ts',
    'reader-counts.test.ts',
    'import.test.ts',
    'form-files.test.ts',
    'upkeep.test.ts',
    'kiosk.test.ts',
    'paper-lots.test.ts',
    'lot-ways.test.ts',
    'rounds.test.ts',
    'office-rounds.test.ts',
  ],
  e2e: [
    'kiosk.spec.ts',
    'accessibility.spec.ts',
    'first-visit.spec.ts',
    'reflow.spec.ts',
    'suggestions.spec.ts',
    'kiosk-kills.spec.ts',
    'focus.spec.ts',
    'office-paper.spec.ts',
    'office-editing.spec.ts',
    'office-amendments.spec.ts',
    'office-assignments.spec.ts',
    'large-text.spec.ts',
    'screen-reader.spec.ts',
    'keyboard.spec.ts',
    'second-visit.spec.ts',
    'broken-scripts.spec.ts',
    'list.spec.ts',
    'office-frame.spec.ts',
    'office-accounts.spec.ts',
    'office-marks.spec.ts',
    'office-excel.spec.ts',
    'survey-forms.spec.ts',
    'rare-states.spec.ts',
    'office-rounds.spec.ts',
    'in-app.spec.ts',
    'hard-content.spec.ts',
    'targets.spec.ts',
    'office-texts.spec.ts',
    'office-upkeep.spec.ts',
    'office-reports.spec.ts',
    'typing.spec.ts',
    'large-content.spec.ts',
  ],
} as const;

/** Whether a test file, by its path, is one of those. */
export function isLong(path: string): boolean {
  return Object.entries(LONG).some(([folder, files]) =>
    files.some((file) => path.endsWith(`/tests/${folder}/${file}`)),
  );
}

/** A run that was given a seed and not `FULL=1`; a file that is asked for by itself has neither. */
const isSampled = !IS_FULL && process.env['SEED'] !== undefined;

/** Long files of a folder of tests that this run leaves out, by its seed. */
export function leftOutLong(folder: keyof typeof LONG): string[] {
  if (!isSampled) return [];
  const files = LONG[folder].map((file) => `tests/${folder}/${file}`);
  return files.filter((_, place) => (place + SEED) % ONE_OF !== 0);
}
