function isEmpty(value: unknown): boolean {
  if (value === '' || value === null || value === undefined) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/**
 * The fields of a record that say something. What is empty is left out of what is hashed, so that a column that comes
 * later changes no hash made before.
 */
export function filledFields(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value)));
}
