import type { SearchAnswer } from '../search.ts';
import type { SuggestionTexts } from '../search-file.ts';
import type { FromWorker, ToWorker } from './search-messages.ts';
import SearchWorker from './search-worker.ts?worker';

interface Question {
  id: number;
  query: string;
  limit: number;
  onAnswer: (answer: SearchAnswer) => void;
}

/** The search of one page. */
export interface SearchService {
  texts: SuggestionTexts;
  /**
   * Asks for the best hits, `limit` at most. The newest question takes the place of all before it: what those
   * find is dropped. `onAnswer` is called later, never at once.
   */
  ask(query: string, limit: number, onAnswer: (answer: SearchAnswer) => void): void;
}

/** Puts questions to the worker one at a time, so that fast typing makes no queue. */
class Questions {
  private readonly worker: Worker;
  private next: Question | null = null;
  private asked: Question | null = null;
  private count = 0;

  constructor(worker: Worker) {
    this.worker = worker;
  }

  ask(query: string, limit: number, onAnswer: Question['onAnswer']): void {
    this.next = { id: (this.count += 1), query, limit, onAnswer };
    if (this.asked === null) this.sendNext();
  }

  take({ id, answer }: { id: number; answer: SearchAnswer }): void {
    const { asked } = this;
    this.asked = null;
    if (this.next === null && asked?.id === id) asked.onAnswer(answer);
    else this.sendNext();
  }

  /** A question that broke the worker gets no answer; the next one may. */
  drop(): void {
    this.asked = null;
    this.sendNext();
  }

  private sendNext(): void {
    if (this.next === null) return;
    const { id, query, limit } = (this.asked = this.next);
    this.next = null;
    post(this.worker, { id, query, limit });
  }
}

function post(worker: Worker, message: ToWorker, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer);
}

async function fetchSearchFile(): Promise<ArrayBuffer> {
  const response = await fetch('/tim-kiem/muc.json');
  if (!response.ok) throw new Error(`search file: ${response.status}`);
  return response.arrayBuffer();
}

/** Opens the search. Rejects when its worker or its file cannot be had, or the file is nonsense. */
export async function openSearch(): Promise<SearchService> {
  const worker = new SearchWorker();
  const questions = new Questions(worker);
  try {
    const texts = await new Promise<SuggestionTexts>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) =>
        'texts' in data ? resolve(data.texts) : questions.take(data);
      worker.onerror = () => {
        reject(new Error('search worker'));
        questions.drop();
      };
      fetchSearchFile().then((file) => post(worker, { file }, [file]), reject);
    });
    return { texts, ask: (query, limit, onAnswer) => questions.ask(query, limit, onAnswer) };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
