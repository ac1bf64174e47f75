import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { Department } from '../../domain/site.ts';
import { officeLetters } from '../../texts/office-letters.ts';
import { officeRounds } from '../../texts/office-rounds.ts';
import { letterheadParent } from '../../view/department.ts';
import type { LinkWords } from './new-links.ts';

/** What every letter of a round says. Nothing in it is of one person, so that no letter tells whose it is. */
export interface Letter {
  /** Head of the letter, in capitals. */
  parent: string;
  agency: string;
  /** Paragraphs before code and address: the form's own words on what it is for and what it promises. */
  paragraphs: string[];
  lastDay: string;
}

/**
 * The letter that brings a link of a round.
 * @param form the round's form; undefined: its file is gone, the letter then only names the round
 */
export function letterOf(department: Department, form: Questionnaire | undefined, words: LinkWords): Letter {
  return {
    parent: letterheadParent(department).toLocaleUpperCase('vi'),
    agency: department.name.toLocaleUpperCase('vi'),
    paragraphs: [officeLetters.invitation(department.name, words.round), ...(form?.notice ?? [])],
    lastDay: officeRounds.newLinks.lastDay(words.lastDay),
  };
}
