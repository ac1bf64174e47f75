const countInWords: Record<number, string> = { 2: 'two', 3: 'three', 4: 'four', 5: 'five' };

const quoted = (label: string): string => `“${label}”`;
const oneOf = (labels: readonly string[]): string => labels.map(quoted).join(' or ');

/** English sentences of the survey form, its thank-you and the frame around them; no other page is in English. */
export const en = {
  site: {
    skipLink: 'To the main content',
    trialTitle: 'This site is on trial.',
    trialText: (portal: string) =>
      `What it says is not official information of the Department yet. Please compare it with ${portal}.`,
  },
  navigation: {
    label: 'Main sections',
    procedures: 'Procedures',
    survey: 'Surveys',
    feedback: 'Feedback',
    contact: 'Contact',
  },
  channels: { online: 'Online', 'in-person': 'In person', post: 'By post' },
  survey: {
    formNumber: (code: string, version: number) => `Form ${code}, version ${version}`,
    noticeTitle: 'Before you answer',
    privacy: 'Privacy (in Vietnamese)',
    aboutFiling: 'About your procedure',
    aboutYou: 'About you',
    dossierCode: 'Application number',
    dossierCodeHint:
      'Printed on the receipt for your application. It is kept apart and not linked to this answer.',
    otherLanguage: 'Tiếng Việt',
    onlyIf: (answers: readonly string[], question: string) =>
      `Answer only if you chose ${oneOf(answers)} at “${question}”.`,
    skipIf: (answers: readonly string[], question: string) =>
      `Skip this if you chose ${oneOf(answers)} at “${question}”.`,
    required: '(required)',
    optional: '(optional)',
    procedure: 'Which procedure was it?',
    chooseProcedure: 'Choose a procedure',
    channel: 'How did you file your application?',
    chooseChannel: 'Choose how you filed',
    overall: 'Overall',
    part: (number: number, count: number) => `Part ${number} of ${count}`,
    criteria: (count: number) => `Answer in more detail: ${count} questions`,
    commentHint: 'Do not write names, telephone numbers or document numbers. If you want a reply, please',
    commentLink: 'send feedback or a proposal',
    submit: 'Send the answers',
    honeypot: 'Website (please leave empty)',
    errorPrefix: 'Error: ',
    errorLabel: 'Error:',
    errorCount: (count: number) => (count === 1 ? '1 thing to put right' : `${count} things to put right`),
    limited: (minutes: number) =>
      `Several forms have just been sent from this device. Please wait ${minutes} min and send it again; your answers are still here.`,
    unavailable:
      'The Department has not received your answers. They are still on this page; please send them again in a few minutes.',
    badToken:
      'This form was open for too long, or something went wrong on the way. Your answers are still on this page; please send them again.',
    alreadyTitle: 'This form has been sent already',
    alreadyText:
      'The answers sent first stay as they are. If this is about another procedure, send the new form below; what you have just changed is filled in.',
    withdrawnTitle: 'These answers have been withdrawn',
    withdrawnText:
      'The answers sent from this page were withdrawn with their receipt and cannot be sent again. If you want to answer anew, send the new form below; what you have chosen is still here.',
    stateTitle: 'The form has not been sent',
    listTitle: 'Satisfaction surveys',
    listEmpty: 'No survey is open at present. Thank you for your interest.',
    closed: 'This survey has ended. Thank you for your interest.',
    closedOn: (day: string) => `This survey ended on ${day}. Thank you for your interest.`,
    notYet: (opens: string, closes: string) =>
      `This survey is open from ${opens} to the end of ${closes}. Please come back then.`,
    notYetUntil: (opens: string, closes: string) =>
      `This survey is open from ${opens} to ${closes}. Please come back then.`,
    preview: {
      way: (number: number, count: number) => `Way ${number} of ${count}`,
      open: '(left open)',
    },
    lateLost:
      'The form you have just sent came outside the time of this survey: nothing more was stored, only the attempt was counted. Answers received before are still there.',
    sourceLost: 'The form you have just sent was not stored; only the attempt was counted.',
    inviteOnly:
      'This form is for people who were invited. It opens by the link in your invitation; please type that address exactly.',
    sourceRefused: (audience: string) =>
      `This survey does not take answers from the network you are using. Who may answer: ${audience}`,
    roundUntil: (round: string, day: string) => `${round}, until the end of ${day}.`,
    roundUntilTime: (round: string, moment: string) => `${round}, until ${moment}.`,
    whoAnswers: 'Who may answer:',
    links: {
      'link-spent': {
        title: 'This link has been used',
        text: 'Each link sends one form. The form sent with this link has been stored. Thank you for your answers.',
      },
      'link-expired': {
        title: 'This link has expired',
        text: 'The time given in your invitation is over. If you still want to answer, please ask the Department for a new invitation.',
      },
      'link-unknown': {
        title: 'There is no such link',
        text: 'A letter may be missing or added. Please compare the address with your invitation; capitals do not matter.',
      },
    },
    mistakes: {
      chooseOne: (labels: readonly string[]) =>
        labels.length === 2 ? `Choose ${oneOf(labels)}.` : `Choose ${labels.map(quoted).join(', ')}.`,
      chooseLevel: (count: number) => `Choose one of the ${countInWords[count] ?? count} levels.`,
      commentTooLong: (characters: string) =>
        `The comment is longer than ${characters} characters, please shorten it.`,
      chooseProcedure: 'Choose a procedure from the list, or leave it open.',
      chooseChannel: 'Choose a way of filing from the list, or leave it open.',
      dossierCode:
        'Write the application number as on your receipt: letters, digits, dots or hyphens; or leave it open.',
      foreignAnswer:
        'One answer does not belong to this form. Please look through the form and send it again.',
    },
  },
  thanks: {
    title: 'Thank you for your answers',
    received: 'Answers received',
    receipt: 'Receipt',
    form: 'Form',
    period: 'Period',
    quarter: (roman: string, year: string) => `Quarter ${roman}/${year}`,
    stored:
      'Your answers have been stored. Take a picture of this screen if you may want to check or withdraw them later. The Department does not store your name and cannot find the receipt again.',
    gone: 'The receipt is shown for 15 minutes after sending only. Answers that were received stay stored.',
    goneTitle: 'Thank you',
    home: 'To the home page',
    procedures: 'See all procedures',
    contact: 'Ask the Department for a personal reply (page in Vietnamese)',
    check: 'Check your receipt (page in Vietnamese)',
  },
};
