/** One way of getting PocketBase failed; the message is one line for the person at the terminal. */
export class InstallError extends Error {
  override readonly name = 'InstallError';
}
