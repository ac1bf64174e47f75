/** `npm run survey:branches [-- DIR]`: every way through every survey form, to be read before it is opened. */
import { join, resolve } from 'node:path';
import type { Questionnaire } from '../src/domain/questionnaire.ts';
import { formatError, loadContent } from '../src/content/load-content.ts';
import { PROGRAM_ROOT } from '../src/settings/settings.ts';
import { branchesOf } from '../src/survey/branching.ts';
import { placedQuestions } from '../src/survey/questions.ts';
import { surveyTexts } from '../src/texts/survey-texts.ts';
import { vi } from '../src/texts/vi.ts';
import { branchTurns } from '../src/view/branch-turns.ts';

const { preview } = vi.survey;

function linesOf(questionnaire: Questionnaire): string[] {
  const { title, formCode, version, language } = questionnaire;
  const branches = branchesOf(questionnaire);
  const ways = branches.flatMap((branch, index) => {
    const turns = branchTurns(questionnaire, branch);
    const asked = placedQuestions(questionnaire).filter(({ id }) => branch.asked.has(id));
    return [
      `  ${preview.way(index + 1, branches.length)}`,
      ...turns.map((turn) => `    ${turn}`),
      ...asked.map(
        ({ label, isRequired, answers }) =>
          `    - ${label}${isRequired ? ` ${surveyTexts(language).required}` : ''} [${answers.map((each) => each.label).join(' | ')}]`,
      ),
      '',
    ];
  });
  return [`${surveyTexts(language).formNumber(formCode, version)}: ${title}`, ...ways];
}

async function main(): Promise<number> {
  const dir = resolve(process.argv[2] ?? join(PROGRAM_ROOT, 'content'));
  const loaded = loadContent(dir);
  if ('errors' in loaded) {
    for (const error of loaded.errors) console.error(formatError(error));
    return 1;
  }
  for (const { english, ...questionnaire } of loaded.content.questionnaires) {
    for (const each of [{ ...questionnaire, english }, ...(english === null ? [] : [english])]) {
      console.log(linesOf(each).join('\n'));
    }
  }
  return 0;
}

process.exitCode = await main();
