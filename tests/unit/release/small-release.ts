import { department } from '#tests/unit/view/department.ts';
import type { Content } from '#src/domain/content.ts';
import type { ReleaseInputs } from '#src/release/make-release.ts';
import type { Program } from '#src/release/program.ts';
import { questionnaire } from '../survey/fixture.ts';

const CONTENT = {
  mode: 'trial',
  department: department(),
  portal: { outage: null },
  procedures: [
    {
      code: '3.000604',
      slug: 'hoi-thao',
      path: '/thu-tuc/hoi-thao',
      onPageOf: null,
      formerSlugs: ['hoi-thao-cu'],
      questions: [],
    },
  ],
  situations: [],
  guides: [],
  forms: [],
  disclosures: [],
  questionnaires: [questionnaire],
  rounds: [],
  internalProcesses: [],
  redirects: {},
} as unknown as Content;

/** Says the address and a text, so that a test can tell pages and releases apart. */
export function programSaying(text: string, broken?: string): Program {
  return {
    render: async (request) => {
      const { pathname } = new URL(request.url);
      const status = pathname === broken ? 500 : { '/404': 404, '/500': 500 }[pathname];
      return new Response(`<p>${pathname} ${text}</p>`, {
        status: status ?? 200,
        headers: { 'content-type': pathname.endsWith('.json') ? 'application/json' : 'text/html' },
      });
    },
  };
}

let second = 0;

/** What a release of two or three pages is made from; each call is a second later than the one before. */
export function inputs(text: string, change: Partial<ReleaseInputs> = {}): ReleaseInputs {
  return {
    data: { content: CONTENT, publicUrl: 'http://localhost:4321' },
    program: programSaying(text),
    files: new Map([['/_astro/site.abc.css', Buffer.from(`/* ${text} */`)]]),
    inputKey: `key${text}`,
    programVersion: 'program',
    now: new Date(Date.UTC(2026, 10, 24, 0, 0, second++)),
    ...change,
  };
}
