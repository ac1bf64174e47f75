import type { Content } from '../../domain/content.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { type Branch, branchesOf } from '../../survey/branching.ts';
import { inLanguage, roundAt } from '../../survey/open-form.ts';
import type { SurveyView } from '../../survey/survey-view.ts';
import { officeRounds } from '../../texts/office-rounds.ts';
import { branchTurns } from '../../view/branch-turns.ts';
import { previewPath, WAY_KEY } from './paths.ts';

/** One way through a form. */
export interface PreviewWay {
  name: string;
  /** What is answered where the form branches; none for the empty form. */
  turns: string[];
  href: string;
  isCurrent: boolean;
  asked: string;
}

export interface PreviewView {
  survey: SurveyView;
  /** The empty form first, then every way. */
  ways: PreviewWay[];
  wayCount: number;
  /** A filled form was sent, and nothing is wrong with it. */
  isFine: boolean;
  /** Where respondents find it. */
  address: string;
}

/** What is shown: a version of a form, in a language that it has, on one of its ways. */
export interface Previewed {
  questionnaire: Questionnaire;
  /** From 1; 0: the empty form. */
  way: number;
}

function wayAddress(questionnaire: Questionnaire, way: number): string {
  const path = previewPath(questionnaire);
  if (way === 0) return path;
  return `${path}${path.includes('?') ? '&' : '?'}${WAY_KEY}=${way}`;
}

/** The version that an address names, in the language it asks for; null: there is none. */
export function previewed(
  { questionnaires }: Content,
  asked: { form: string; version: number; language: Questionnaire['language']; way: number },
): Previewed | null {
  const found = questionnaires.find(({ id, version }) => id === asked.form && version === asked.version);
  if (found === undefined) return null;
  const isWay = Number.isInteger(asked.way) && asked.way >= 1 && asked.way <= branchesOf(found).length;
  return { questionnaire: inLanguage(found, asked.language), way: isWay ? asked.way : 0 };
}

function waysOf({ questionnaire, way }: Previewed, branches: readonly Branch[]): PreviewWay[] {
  const { previewPage: text } = officeRounds;
  const toWay = (branch: Branch, index: number): PreviewWay => ({
    name: text.way(index + 1),
    turns: branchTurns(questionnaire, branch),
    href: wayAddress(questionnaire, index + 1),
    isCurrent: way === index + 1,
    asked: text.asked(branch.asked.size),
  });
  const whole = { name: text.whole, turns: [], href: wayAddress(questionnaire, 0), isCurrent: way === 0 };
  return [{ ...whole, asked: '' }, ...branches.map(toWay)];
}

/** Where its other language is looked at; null: it has none. */
function otherLanguage(content: Content, { questionnaire, way }: Previewed): string | null {
  const { id, version, language, english } = questionnaire;
  const vietnamese = content.questionnaires.find((each) => each.id === id && each.version === version);
  const other = language === 'en' ? vietnamese : english;
  return other === null || other === undefined ? null : wayAddress(other, way);
}

/** @param sent what was filled in and sent to try it; null: nothing */
export function previewView(
  content: Content,
  chosen: Previewed,
  { now, sent }: { now: Date; sent: Pick<SurveyView, 'values' | 'errors'> | null },
): PreviewView {
  const { questionnaire, way } = chosen;
  const { id, version } = questionnaire;
  const branches = branchesOf(questionnaire);
  const rounds = content.rounds.filter((round) => round.form === id && round.version === version);
  const survey: SurveyView = {
    questionnaire,
    round: roundAt(rounds, now),
    action: wayAddress(questionnaire, way),
    otherLanguage: otherLanguage(content, chosen),
    // Stands in no form that can be sent to the survey.
    token: '',
    values: sent?.values ?? branches[way - 1]?.values ?? {},
    errors: sent?.errors ?? [],
    state: sent !== null && sent.errors.length > 0 ? 'invalid' : 'fresh',
  };
  return {
    survey,
    ways: waysOf(chosen, branches),
    wayCount: branches.length,
    isFine: sent !== null && sent.errors.length === 0,
    address: `/khao-sat/${id}`,
  };
}
