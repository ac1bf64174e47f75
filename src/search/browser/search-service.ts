import type { SearchAnswer, SearchOptions } from '../search.ts';
import type { SecondQuestion } from '../second/second-search.ts';
import type { SuggestionTexts } from '../search-file.ts';
import type { FromWorker, ToWorker } from './search-messages.ts';
import SearchWorker from './search-worker.ts?worker';

interface Question {
  id: number;
  query: string;
  options: SearchOptions;
  onAnswer: OnAnswer;
}

/** @param isMore the same question was answered before, and the second part has more. */
type OnAnswer = (answer: SearchAnswer, isMore: boolean) => void;

/** The search of one page. */
export interface SearchService {
  texts: SuggestionTexts;
  /**
   * Asks for the best hits, `limit` at most. The newest question takes the place of all before it: what those
   * find is dropped. `onAnswer` is called later, never at once; again when the second part has more.
   */
  ask(query: string, options: SearchOptions, onAnswer: OnAnswer): void;
}

/** The second part is worth its bytes when typing rests for this long. */
const SECOND_DELAY_IN_MS = 400;

/** Puts questions to the worker one at a time, so that fast typing makes no queue. */
class Questions {
  private readonly worker: Worker;
  private next: Question | null = null;
  private asked: Question | null = null;
  private count = 0;

  constructor(worker: Worker) {
    this.worker = worker;
  }

  ask(query: string, options: SearchOptions, onAnswer: OnAnswer): void {
    this.next = { id: (this.count += 1), query, options, onAnswer };
    if (this.asked === null) this.sendNext();
  }

  take({ id, answer }: { id: number; answer: SearchAnswer | null }): void {
    const { asked } = this;
    this.asked = null;
    if (this.next === null && asked?.id === id) {
      if (answer === null) return;
      asked.onAnswer(answer, asked.options.more !== undefined);
      const { second } = answer;
      if (second !== null) setTimeout(() => this.askSecond(asked, second), SECOND_DELAY_IN_MS);
    } else this.sendNext();
  }

  /** For what was typed last only. Without the second part the first answer stands. */
  private askSecond({ id, query, options, onAnswer }: Question, left: SecondQuestion): void {
    if (this.count !== id) return;
    import('./second-service.ts')
      .then((second) => second.askSecond(left))
      .then((more) => {
        if (this.count === id && more.places.length > 0) this.ask(query, { ...options, more }, onAnswer);
      })
      .catch(() => undefined);
  }

  /** A question that broke the worker gets no answer; the next one may. */
  drop(): void {
    this.asked = null;
    this.sendNext();
  }

  private sendNext(): void {
    if (this.next === null) return;
    const { id, query, options } = (this.asked = this.next);
    this.next = null;
    this.worker.postMessage({ id, query, options } satisfies ToWorker);
  }
}

async function fetchSearchFile(): Promise<ArrayBuffer> {
  const response = await fetch('/tim-kiem/muc.json');
  if (response.ok) return response.arrayBuffer();
  // Nobody reads why: the next touch tries again.
  throw new Error();
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
        reject(new Error());
        questions.drop();
      };
      fetchSearchFile().then((file) => worker.postMessage({ file } satisfies ToWorker, [file]), reject);
    });
    return { texts, ask: (query, options, onAnswer) => questions.ask(query, options, onAnswer) };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
