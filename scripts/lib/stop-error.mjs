/** The command cannot go on, for a reason the person at the terminal can act on: no stack is shown. */
export class StopError extends Error {
  /**
   * @param {string} sentence what is wrong and what to do
   * @param {number} [exitCode]
   */
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.name = 'StopError';
    this.exitCode = exitCode;
  }
}

/**
 * Runs a whole command; what stops it is printed, and the process ends with a code other than 0.
 *
 * @param {() => Promise<number | void>} command its number becomes the exit code
 */
export async function runMain(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    const isExpected = error instanceof StopError;
    console.error(isExpected ? error.message : error);
    process.exitCode = isExpected ? error.exitCode : 1;
  }
}
