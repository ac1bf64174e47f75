import type { Attempts } from './attempts.ts';
import type { Links } from './links.ts';
import type { DeskCall, DeskResult, QueueDesk } from './queue-desk.ts';

export interface DeskParts {
  links: Links;
  attempts: Attempts;
}

/** The desk in the process that owns the queue. */
export function createDesk({ links, attempts }: DeskParts): QueueDesk {
  return {
    makeLinks: async (batch) => links.make(batch),
    linkState: async (hash) => links.state(hash),
    countLinks: async (round) => links.count(round),
    noteAttempt: async (attempt) => attempts.add(attempt),
  };
}

/** Does what a web worker asks. Rejects as the desk does. */
export function callDesk(desk: QueueDesk, { call, value }: DeskCall): Promise<DeskResult> {
  return (desk[call] as (value: unknown) => Promise<DeskResult>)(value);
}
