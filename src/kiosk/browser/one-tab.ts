const LOCK = 'kiosk';

/**
 * Lets one tab of the browser ask at a time: two would deliver with one credential. `onGained` when this is the one,
 * `onLost` when it is not, or another has taken over.
 *
 * @returns takes over from the other tab
 */
export function beTheOnlyTab(onGained: () => void, onLost: () => void): () => void {
  // Browsers without locks (Safari before 15.4): there is nothing better than to go on.
  const { locks = null } = navigator as Partial<Navigator>;
  const hold = (options: LockOptions): void => {
    if (locks === null) return onGained();
    const held = locks.request(LOCK, options, (lock) => {
      if (lock === null) return onLost();
      onGained();
      return new Promise<void>(() => undefined);
    });
    // Taken over by another tab.
    held.catch(onLost);
  };
  hold({ ifAvailable: true });
  return () => hold({ steal: true });
}
