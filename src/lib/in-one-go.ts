/**
 * Hands on together, in one list, what is said during one turn of the event loop: between processes a message costs
 * far more than what is in it. Order is kept.
 */
export function inOneGo<Message>(send: (messages: Message[]) => void): (message: Message) => void {
  let waiting: Message[] = [];
  return (message) => {
    if (waiting.push(message) > 1) return;
    setImmediate(() => {
      const messages = waiting;
      waiting = [];
      send(messages);
    });
  };
}
