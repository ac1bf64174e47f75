/** Safari before 15.2 does not say what it keeps. */
const { storage } = navigator as Partial<Navigator>;

/** Whether the browser may tidy up what lies on the tablet when its disk is full. */
export const browserStorage = {
  /** Asks it not to; says whether it will not. */
  persist: (): Promise<boolean> => storage?.persist().catch(() => false) ?? Promise.resolve(false),
  isKept: (): Promise<boolean> => storage?.persisted().catch(() => false) ?? Promise.resolve(false),
};
