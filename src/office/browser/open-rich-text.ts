import type { RichWords } from './rich-text/words.ts';

/**
 * Puts the editor in the place of each field of long text, where the browser is able to; where it is not, the fields stay
 * as they are, which hold the same text.
 *
 * @returns takes the editors down again, when the page's form goes
 */
export async function openRichTexts(root: HTMLElement): Promise<() => void> {
  const fields = [...root.querySelectorAll<HTMLElement>('[data-rich]')];
  // The reader of markdown needs what came a year after the oldest browsers.
  if (fields.length === 0 || !('at' in Array.prototype) || !('hasOwn' in Object)) return () => undefined;
  try {
    const { RichEditor } = await import('./rich-text/rich-editor.ts');
    const editors = fields.flatMap((field) => {
      const textarea = field.querySelector('textarea');
      if (textarea === null || !textarea.isConnected) return [];
      const words = JSON.parse(field.dataset['rich'] ?? '{}') as RichWords;
      const hint = field.querySelector('.hint');
      if (hint !== null) hint.textContent = words.hint;
      return [new RichEditor(textarea, words)];
    });
    return () => editors.forEach((editor) => editor.destroy());
  } catch {
    // Offline, or too old a browser.
    return () => undefined;
  }
}
