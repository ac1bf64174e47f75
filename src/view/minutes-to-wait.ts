/** Whole minutes until a form can be sent again, at least one; one where nobody knows. */
export function minutesToWait(seconds: number | undefined): number {
  return Math.max(1, Math.ceil((seconds ?? 60) / 60));
}
