const FIRST_LINE_AFTER_MS = 1_000;
const NEXT_LINES_AFTER_MS = 15_000;

/**
 * Does one step of a command. A step that takes longer than a second says that it runs, every 15
 * seconds that it still does, and at the end how long it took; a quicker one says nothing.
 *
 * @template T
 * @param {string} label what is being done, e.g. "Installing the dependencies"
 * @param {() => Promise<T>} work
 * @param {{ print?: (line: string) => void, firstLineAfterMs?: number }} [options]
 * @returns {Promise<T>}
 */
export async function step(
  label,
  work,
  { print = console.log, firstLineAfterMs = FIRST_LINE_AFTER_MS } = {},
) {
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
  let hasSpoken = false;
  const first = setTimeout(() => {
    hasSpoken = true;
    print(`${label} …`);
  }, firstLineAfterMs);
  const next = setInterval(() => print(`${label} … ${seconds()}`), NEXT_LINES_AFTER_MS);
  try {
    const result = await work();
    if (hasSpoken) print(`${label}: done in ${seconds()}.`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(next);
  }
}
