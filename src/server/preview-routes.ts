import { sendLinkedFrame, showFactCheck, takeFactCheck } from '../office/amendments/link-page.ts';
import { LINK_PAGES } from '../office/amendments/paths.ts';
import type { Route } from './route.ts';

/** What a preview link opens, for somebody without an account. */
export const PREVIEW_ROUTES: readonly Route[] = [
  { path: LINK_PAGES.page, GET: showFactCheck, POST: takeFactCheck },
  { path: LINK_PAGES.frame, GET: sendLinkedFrame },
];
