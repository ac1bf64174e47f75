import type { Questionnaire } from '#src/domain/questionnaire.ts';
import { openSecrets } from '#src/settings/secrets.ts';
import { SURVEY_FIELDS, questionField } from '#src/survey/field-names.ts';
import { issueToken } from '#src/survey/form-token.ts';
import type { SurveyKeys } from '#src/survey/keys.ts';
import { SEALED_KEY, thanksView } from '#src/survey/thanks.ts';
import { openQuestionnaire, releasedContent } from './released-content.ts';
import type { SiteProcess } from './site-process.ts';

export interface RespondentOptions {
  /** Address of the site, no slash at the end. */
  url: string;
  keys: SurveyKeys;
  questionnaire: Questionnaire;
}

/** Somebody who answers the survey as a browser without JavaScript does. */
export class Respondent {
  readonly #options: RespondentOptions;

  constructor(options: RespondentOptions) {
    this.#options = options;
  }

  /** For the survey that is open on a site. */
  static async of(site: SiteProcess): Promise<Respondent> {
    const { keys } = openSecrets(site.paths.secrets);
    const questionnaire = openQuestionnaire(await releasedContent(site.paths));
    return new Respondent({ url: site.url, keys, questionnaire });
  }

  get path(): string {
    return `/khao-sat/${this.#options.questionnaire.id}`;
  }

  /** A token as the form carries it, made without opening the form. */
  token(issuedAt: Date = new Date()): string {
    const { keys, questionnaire } = this.#options;
    return issueToken(keys, { form: questionnaire.id, version: questionnaire.version, now: issuedAt });
  }

  /** The fields of a form that is filled in as far as it must be. */
  fields(token: string, comment: string, score = 4): [string, string][] {
    const { screening, overall, comment: commentQuestion } = this.#options.questionnaire;
    return [
      [SURVEY_FIELDS.token, token],
      [questionField(screening?.id ?? ''), screening?.choices[0]?.value ?? ''],
      [questionField(overall?.id ?? ''), String(score)],
      [questionField(commentQuestion.id), comment],
    ];
  }

  /** Sends a form. Rejects when the connection breaks. */
  send(fields: readonly [string, string][], headers: Record<string, string> = {}): Promise<Response> {
    const { url } = this.#options;
    return fetch(`${url}${this.path}`, {
      method: 'POST',
      headers: { origin: url, ...headers },
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      redirect: 'manual',
    });
  }

  /** The receipt that the thank-you at this address shows. */
  receiptIn(location: string): string {
    const { keys, url } = this.#options;
    const sealed = new URL(location, url).searchParams.get(SEALED_KEY) ?? '';
    const { receipt } = thanksView(keys, sealed, new Date());
    if (receipt === null) throw new Error('The thank-you has no receipt');
    return receipt;
  }

  /** Answers and demands to be thanked; returns the receipt. */
  async answer(comment: string, headers: Record<string, string> = {}, score?: number): Promise<string> {
    const response = await this.send(this.fields(this.token(), comment, score), headers);
    const text = await response.text();
    if (response.status !== 303)
      throw new Error(`The form answered ${response.status}: ${text.slice(0, 500)}`);
    return this.receiptIn(response.headers.get('location') ?? '');
  }
}
