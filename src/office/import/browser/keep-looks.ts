/** A field of plain text loses the table that is pasted into it: its HTML is kept beside, until the text is changed by hand. */
export function keepLooksOfPaste(): void {
  const area = document.querySelector<HTMLTextAreaElement>('textarea[data-pasted]');
  const beside = document.getElementById(area?.dataset['pasted'] ?? '') as HTMLInputElement | null;
  if (area === null || beside === null) return;
  let isPasting = false;
  area.addEventListener('paste', (event) => {
    // Only what replaces everything is the whole of what will be sent.
    const isWhole = area.value === '' || area.selectionEnd - area.selectionStart === area.value.length;
    beside.value = isWhole ? (event.clipboardData?.getData('text/html') ?? '') : '';
    isPasting = true;
  });
  area.addEventListener('input', () => {
    if (!isPasting) beside.value = '';
    isPasting = false;
  });
}
