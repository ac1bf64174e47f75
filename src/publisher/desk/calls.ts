import type { ContentCall, ContentCallResult, ContentDesk } from '../content-desk.ts';

/** Reading waits for what is being published, which takes a second or so. */
const READING_TIMEOUT_IN_MS = 20_000;

/** A block that all pages of thousands show takes seconds on a slow disk. */
const PUBLISHING_TIMEOUT_IN_MS = 120_000;

/** How long an answer of the content desk is waited for. What is asked to be published may be done all the same. */
export function contentTimeoutInMs(call: keyof ContentDesk): number {
  return call === 'publish' || call === 'rollBack' ? PUBLISHING_TIMEOUT_IN_MS : READING_TIMEOUT_IN_MS;
}

/** A desk whose every call is handed to `ask`. */
export function deskThatAsks(ask: (call: ContentCall) => Promise<ContentCallResult>): ContentDesk {
  const by =
    <Name extends keyof ContentDesk>(call: Name) =>
    (value: Parameters<ContentDesk[Name]>[0]): Promise<Awaited<ReturnType<ContentDesk[Name]>>> =>
      ask({ call, value } as ContentCall) as Promise<Awaited<ReturnType<ContentDesk[Name]>>>;
  return {
    list: by('list'),
    read: by('read'),
    check: by('check'),
    preview: by('preview'),
    publish: by('publish'),
    history: by('history'),
    textAt: by('textAt'),
    publishedAmendments: by('publishedAmendments'),
    releases: by('releases'),
    rollBack: by('rollBack'),
  };
}

/** Does what another process asks. Rejects as the desk does. */
export function callContentDesk(desk: ContentDesk, { call, value }: ContentCall): Promise<ContentCallResult> {
  return (desk[call] as (value: unknown) => Promise<ContentCallResult>)(value);
}
