/** A backup cannot be made, used or put back; the message is a sentence for the person at the console. */
export class BackupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BackupError';
  }
}
