import { defineMiddleware } from 'astro:middleware';
import type { SurveyView } from './survey/survey-view.ts';
import type { Content } from './domain/content.ts';

/** Content of `astro dev` and `astro preview`, read anew for each request so that an edit shows at once. */
async function loadFromFolder(): Promise<{ content: Content } | { errors: string[] }> {
  const { formatError, loadContent } = await import('./content/load-content.ts');
  const loaded = loadContent(process.env['CONTENT_DIR'] ?? 'content');
  return 'errors' in loaded ? { errors: loaded.errors.map(formatError) } : loaded;
}

/** An unsent form, so that the survey page shows without the server that signs tokens. */
function unsignedSurvey(content: Content, path: string): SurveyView | undefined {
  const form = /^\/khao-sat\/([^/]+)$/.exec(path)?.[1];
  const questionnaire = content.questionnaires.find(({ id }) => id === form);
  return (
    questionnaire && {
      questionnaire,
      round: null,
      action: path,
      otherLanguage: null,
      token: 'dev',
      values: {},
      errors: [],
      state: 'fresh',
    }
  );
}

/** The host and the publisher pass the release; on their own, Astro's commands take it from the content folder. */
export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  if (locals.release !== undefined) return next();
  const loaded = await loadFromFolder();
  if ('errors' in loaded) return new Response(loaded.errors.join('\n'), { status: 500 });
  locals.release = { content: loaded.content, publicUrl: url.origin, changes: [], undrawable: [] };
  const survey = unsignedSurvey(loaded.content, url.pathname);
  if (survey !== undefined) locals.survey = survey;
  if (url.pathname === '/tim-kiem') {
    const { searchResults } = await import('./view/search-results.ts');
    locals.search = searchResults(loaded.content, url.searchParams);
  }
  return next();
});
