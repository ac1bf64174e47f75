/** A closed terminal, or a reader that went away (`… | head -1`), must not end what this process does. */
export function outliveTheConsole(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
