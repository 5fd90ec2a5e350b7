import { firstAdministrator, setUpEndpoints } from '#contract/setUp.ts';
import { answerSchema, chapter, requestSchema } from './words.ts';

export const setUpChapter = chapter({
  title: 'Set-up',
  description: 'The first administrator of a new manager. An extension of this manager.',
  endpoints: setUpEndpoints,
  operations: {
    status: {
      id: 'describeSetUp',
      summary: 'Ask whether set-up is needed',
      example: { answer: { needed: false } },
    },
    create: {
      id: 'createFirstAdministrator',
      summary: 'Create the first administrator',
      description: 'With Full Access. Needs the token of the link that was printed where the manager was started.',
      codes: ['set_up_link_invalid', 'set_up_done'],
    },
  },
  schemas: [
    answerSchema('SetUpStatus', setUpEndpoints.status.answer, {
      description: 'Whether the manager waits for its first administrator.',
      fields: { needed: 'True: there is no administrator yet.' },
    }),
    requestSchema('FirstAdministrator', firstAdministrator, {
      description: 'The first administrator.',
      fields: {
        token: 'The token in the set-up link.',
        userName: 'The name to sign in with.',
        password: 'Not the user name.',
        locale: 'The language of the console.',
        timeZone: 'An IANA name; one that is not known becomes UTC.',
      },
    }),
    answerSchema('FirstAdministratorCreated', setUpEndpoints.create.answer, {
      description: 'Who was created.',
      fields: { administratorID: 'ID of the administrator.' },
    }),
  ],
});
