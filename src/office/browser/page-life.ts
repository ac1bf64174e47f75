/** Name of this page, as long as it is loaded: loaded again, or in another tab, it has another one. */
export const PAGE = Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join(
  '-',
);

/** Browsers before 2022 have no locks. */
const locks = (): LockManager | null => ('locks' in navigator ? navigator.locks : null);

/** Lets other tabs know that this page is there, until it goes. */
export function holdPage(): void {
  void locks()
    ?.request(PAGE, () => new Promise<never>(() => undefined))
    .catch(() => undefined);
}

/** Waits until a page is gone, whichever tab it was in; where nobody can tell, it counts as gone. */
export async function whenGone(page: string): Promise<void> {
  await locks()
    ?.request(page, () => undefined)
    .catch(() => undefined);
}
