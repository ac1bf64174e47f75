import { callDesk } from '../queue/create-desk.ts';
import type { QueueDesk } from '../queue/queue-desk.ts';
import type { Logger } from './logger.ts';
import type { DeskQuestion, SupervisorToWorkerMessage } from './messages.ts';

/** Asks the queue's desk for a web worker; what the desk cannot do is logged without its content. */
export async function answerAtDesk(
  desk: QueueDesk,
  { id, ...question }: DeskQuestion,
  log: Logger,
): Promise<SupervisorToWorkerMessage> {
  try {
    return { type: 'desk-result', id, isRefused: false, result: await callDesk(desk, question) };
  } catch (error) {
    log.error(
      { call: question.call, reason: (error as Error).message },
      'the queue could not do what was asked',
    );
    return { type: 'desk-result', id, isRefused: true };
  }
}
