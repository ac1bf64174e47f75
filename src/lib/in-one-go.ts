/**
 * Hands on together, in one list, what is said during one turn of the event loop: between processes a message costs
 * far more than what is in it. Order is kept.
 *
 * @param most so many are not kept back until the turn is over: whoever hears them begins while we go on
 */
export function inOneGo<Message>(
  send: (messages: Message[]) => void,
  most: number = Infinity,
): (message: Message) => void {
  let waiting: Message[] = [];
  const sendAll = (): void => {
    const messages = waiting;
    waiting = [];
    if (messages.length > 0) send(messages);
  };
  return (message) => {
    const count = waiting.push(message);
    if (count >= most) sendAll();
    else if (count === 1) setImmediate(sendAll);
  };
}
