/**
 * Hides questions that the answers so far make needless. Without it everything is shown, with a sentence that
 * says when to answer: the server takes either.
 */
const form = document.querySelector<HTMLFormElement>('.survey form');
const branches = [...(form?.querySelectorAll<HTMLElement>('.branch') ?? [])];

/** What is chosen for a question; '' where it is hidden itself. */
function valueOf(name: string): string {
  const chosen = form?.querySelector<HTMLInputElement | HTMLSelectElement>(
    `input[name="${name}"]:checked, select[name="${name}"]`,
  );
  return chosen && chosen.closest('.branch[hidden]') === null ? chosen.value : '';
}

/** In the order of the page: a question that is not asked turns none behind it. */
function turnAll(): void {
  for (const branch of branches) {
    const { field = '', values = '', only } = branch.dataset;
    const isOneOf = values.split(' ').includes(valueOf(field));
    branch.hidden = only === undefined ? isOneOf : !isOneOf;
    // A factor goes with its heading.
    const section = branch.parentElement;
    if (section?.matches('.conditional')) section.hidden = branch.hidden !== false;
  }
}

/**
 * What is hidden is not sent: nobody answers what they do not see. Disabled at the last moment, because the
 * browser gives no old answers back to a field that is disabled.
 */
function leaveOutHidden(isLeftOut: boolean): void {
  for (const branch of branches) {
    for (const set of branch.querySelectorAll('fieldset'))
      set.disabled = isLeftOut && branch.hidden !== false;
  }
}

for (const branch of branches) branch.querySelector<HTMLElement>('.hint')?.toggleAttribute('hidden', true);
form?.addEventListener('change', turnAll);
form?.addEventListener('submit', () => leaveOutHidden(true));
// Back fills in the old answers after this has run.
window.addEventListener('pageshow', () => {
  leaveOutHidden(false);
  turnAll();
});
turnAll();
