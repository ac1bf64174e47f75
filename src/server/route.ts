import type { Exchange } from './host.ts';

export type Handler = (exchange: Exchange) => Promise<void>;

/** An address that is answered on request. `path` is exact, or a prefix of one more part. */
export interface Route {
  path: string | RegExp;
  GET?: Handler;
  POST?: Handler;
}
