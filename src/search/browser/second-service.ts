import type { SecondAnswer, SecondQuestion } from '../second/second-search.ts';
import type { ToSecondWorker } from './second-worker.ts';
import SecondWorker from './second-worker.ts?worker';

/** Answers in the order of the questions; a worker that broke answers none of them any more. */
async function openSecond(): Promise<(question: SecondQuestion) => Promise<SecondAnswer>> {
  const response = await fetch('/tim-kiem/muc-2.json');
  if (!response.ok) throw new Error(`second search file: ${response.status}`);
  const file = await response.arrayBuffer();
  const worker = new SecondWorker();
  const post = (message: ToSecondWorker, transfer: Transferable[] = []): void =>
    worker.postMessage(message, transfer);
  const waiting: ((answer: SecondAnswer) => void)[] = [];
  worker.onmessage = ({ data }: MessageEvent<SecondAnswer>) => waiting.shift()?.(data);
  post({ file }, [file]);
  return (question) =>
    new Promise((resolve) => {
      waiting.push(resolve);
      post({ question });
    });
}

let opened: ReturnType<typeof openSecond> | undefined;

/**
 * Asks the second part, which is fetched for the first question. Rejects when it could not be had; the next
 * question tries again.
 */
export async function askSecond(question: SecondQuestion): Promise<SecondAnswer> {
  opened ??= openSecond();
  try {
    return await (
      await opened
    )(question);
  } catch (error) {
    opened = undefined;
    throw error;
  }
}
