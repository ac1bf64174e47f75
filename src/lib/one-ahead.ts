/**
 * The same values, each asked for while the one before is worked on. What the source throws is thrown when its turn
 * comes.
 */
export async function* oneAhead<Value>(source: AsyncIterable<Value>): AsyncGenerator<Value> {
  const values = source[Symbol.asyncIterator]();
  let next = values.next();
  while (true) {
    const { value, done } = await next;
    if (done) return;
    next = values.next();
    // Nobody may come back for it; a fault is no less told when somebody does.
    next.catch(() => undefined);
    yield value;
  }
}
