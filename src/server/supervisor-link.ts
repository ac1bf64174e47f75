import type { DeskCall, QueueDesk } from '../queue/queue-desk.ts';
import type { Intake, SubmitRequest, SubmitResult } from '../queue/intake.ts';
import type { SupervisorToWorkerMessage, WorkerMessage } from '../supervisor/messages.ts';
import type { OfficeCall, OfficeCalls } from '../office/supervisor-calls.ts';
import type { ContentCall, ContentCallResult, ContentDesk } from '../publisher/content-desk.ts';
import { contentTimeoutInMs, deskThatAsks } from '../publisher/desk/calls.ts';
import type { Health } from './host.ts';

/** A commit takes milliseconds; beyond this the supervisor is gone or the disk hangs. */
const ANSWER_TIMEOUT_IN_MS = 10_000;

type Wanted = Extract<SupervisorToWorkerMessage, { id: number }>;

/** The worker's end of the channel to the supervisor: questions with their answers. */
export class SupervisorLink implements Intake {
  /** What else the queue's owner can be asked. */
  readonly desk: QueueDesk = {
    makeLinks: (value) => this.#call('makeLinks', value),
    linkState: (value) => this.#call('linkState', value),
    countLinks: (value) => this.#call('countLinks', value),
    admitRemark: (value) => this.#call('admitRemark', value),
    noteAttempt: (value) => this.#call('noteAttempt', value),
    countAttempts: (value) => this.#call('countAttempts', value),
    answerFate: (value) => this.#call('answerFate', value),
    withdraw: (value) => this.#call('withdraw', value),
    makeKiosk: (value) => this.#call('makeKiosk', value),
    startKiosk: (value) => this.#call('startKiosk', value),
    contactKiosk: (value) => this.#call('contactKiosk', value),
    endKiosk: (value) => this.#call('endKiosk', value),
    kiosksOf: (value) => this.#call('kiosksOf', value),
  };

  /** What the Office asks. */
  readonly office: OfficeCalls = {
    attempt: (value) => this.#callOffice('attempt', value),
    passed: (value) => this.#callOffice('passed', value),
    token: (value) => this.#callOffice('token', value),
    presence: (value) => this.#callOffice('presence', value),
  };

  /** What the process that owns the content can be asked. */
  readonly content: ContentDesk = deskThatAsks((call) => this.#callContent(call));

  #nextId = 1;
  readonly #waiting = new Map<number, (message: Wanted) => void>();
  readonly #tell: (message: WorkerMessage) => void;

  /** @param tell says something to the supervisor */
  constructor(tell: (message: WorkerMessage) => void) {
    this.#tell = tell;
  }

  /** Hands an answer from the supervisor to whoever waits for it. */
  receive(message: Wanted): void {
    this.#waiting.get(message.id)?.(message);
    this.#waiting.delete(message.id);
  }

  #ask(question: (id: number) => WorkerMessage, timeoutInMs: number = ANSWER_TIMEOUT_IN_MS): Promise<Wanted> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new Error('The supervisor does not answer'));
      }, timeoutInMs);
      this.#waiting.set(id, (message) => {
        clearTimeout(timer);
        resolve(message);
      });
      this.#tell(question(id));
    });
  }

  /** Never rejects: what cannot be confirmed as durable is `unavailable`, and may be sent again under its id. */
  async submit(request: SubmitRequest): Promise<SubmitResult> {
    try {
      const message = await this.#ask((id) => ({ type: 'submit', id, request }));
      return message.type === 'submit-result' ? message.result : { status: 'unavailable' };
    } catch {
      return { status: 'unavailable' };
    }
  }

  async #call<Name extends keyof QueueDesk>(
    call: Name,
    value: Parameters<QueueDesk[Name]>[0],
  ): Promise<Awaited<ReturnType<QueueDesk[Name]>>> {
    const message = await this.#ask((id) => ({ type: 'desk', id, ...({ call, value } as DeskCall) }));
    if (message.type !== 'desk-result' || message.isRefused) throw new Error(`The queue refused: ${call}`);
    return message.result as Awaited<ReturnType<QueueDesk[Name]>>;
  }

  async #callOffice<Name extends keyof OfficeCalls>(
    call: Name,
    value: Parameters<OfficeCalls[Name]>[0],
  ): Promise<Awaited<ReturnType<OfficeCalls[Name]>>> {
    const message = await this.#ask((id) => ({ type: 'office', id, ...({ call, value } as OfficeCall) }));
    if (message.type !== 'office-result' || message.isRefused) throw new Error(`Not answered: ${call}`);
    return message.result as Awaited<ReturnType<OfficeCalls[Name]>>;
  }

  async #callContent(call: ContentCall): Promise<ContentCallResult> {
    const message = await this.#ask(
      (id) => ({ type: 'content', id, ...call }),
      contentTimeoutInMs(call.call) + ANSWER_TIMEOUT_IN_MS,
    );
    if (message.type !== 'content-result') throw new Error(`Not answered: ${call.call}`);
    if (message.isRefused) throw new Error(message.reason);
    return message.result;
  }

  /** Rejects when the supervisor does not answer in time. */
  async health(): Promise<Health> {
    const message = await this.#ask((id) => ({ type: 'health', id }));
    if (message.type !== 'health-result') throw new Error('The supervisor gave another answer');
    if (message.queue === null) throw new Error('No answer can be accepted');
    return { pocketbase: message.pocketbase, queue: message.queue };
  }
}
