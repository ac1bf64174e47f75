import type { Exchange } from '../../server/host.ts';
import { receiveForm } from '../../server/post-form.ts';
import { sendNotFound } from '../../server/render.ts';
import { languageOf } from '../../survey/form-address.ts';
import { parseAnswer, typedValues } from '../../survey/parse-answer.ts';
import type { SurveyView } from '../../survey/survey-view.ts';
import { guardStaff } from '../guard.ts';
import { sendOffice } from '../send-office.ts';
import type { Staff } from '../staff.ts';
import { PREVIEW_PATH, WAY_KEY } from './paths.ts';
import { type Previewed, previewed, previewView } from './preview-view.ts';
import { WHO_SEES_ROUNDS } from './rounds-page.ts';

function chosenBy({ path, query, release }: Exchange): Previewed | null {
  const [form = '', version = ''] = path.slice(PREVIEW_PATH.length + 1).split('/');
  const asked = {
    form,
    version: Number(version),
    language: languageOf(query),
    way: Number(query.get(WAY_KEY)),
  };
  return previewed(release.data.content, asked);
}

async function send(
  exchange: Exchange,
  staff: Staff,
  chosen: Previewed,
  sent: Pick<SurveyView, 'values' | 'errors'> | null,
): Promise<void> {
  const { host, release } = exchange;
  const preview = previewView(release.data.content, chosen, { now: host.clock(), sent });
  const status = preview.survey.state === 'invalid' ? 422 : 200;
  await sendOffice(exchange, staff, { preview }, { status, address: PREVIEW_PATH });
}

/** A version of a form as respondents see it, open or not, on one of its ways. */
export async function showPreview(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_SEES_ROUNDS);
  if (staff === null) return;
  const chosen = chosenBy(exchange);
  if (chosen === null) return sendNotFound(exchange);
  await send(exchange, staff, chosen, null);
}

/** The form was filled in and sent, to see what it complains of. It is read, and nothing of it goes anywhere. */
export async function tryPreview(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_SEES_ROUNDS);
  // The respondents' form: it has no token of the Office, and needs none, as it changes nothing.
  const fields = staff && (await receiveForm(exchange));
  if (!staff || !fields) return;
  const chosen = chosenBy(exchange);
  if (chosen === null) return sendNotFound(exchange);
  const { questionnaire } = chosen;
  const parsed = parseAnswer(exchange.release.data.content, questionnaire, fields);
  const errors = 'errors' in parsed ? parsed.errors : [];
  await send(exchange, staff, chosen, { values: typedValues(questionnaire, fields), errors });
}
