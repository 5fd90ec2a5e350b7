import { legacyEndpoints } from '#contract/legacy.ts';
import { chapter, requestSchema } from './words.ts';

const { body } = legacyEndpoints.signIn;

const example = {
  body: { dsCredentials: { userName: 'admin', password: 'correct horse battery staple' } },
  answer: 'd5ee2ac155601c895b33b701080d40a6',
};

const signIn = {
  description:
    'Answers the session ID as bare text, and sets no cookie. Calls below `/api` send it as the cookie `sID`, without `rID`.',
  codes: ['sign_in_failed', 'too_many_sessions'],
  example,
} as const;

export const legacyChapter = chapter({
  title: 'Legacy sessions',
  description: 'How programs signed in before there were API keys. New programs call with an API key.',
  endpoints: legacyEndpoints,
  operations: {
    signIn: { id: 'signIn', summary: 'Sign in from a program', ...signIn },
    signInTenant: { id: 'signInTenant', summary: 'Sign in from a program that names a tenant', ...signIn },
    signOut: {
      id: 'signOut',
      summary: 'Sign out from a program',
      description: 'The session is dead at once. One that has ended already is no error.',
      parameters: { sID: 'The session ID.' },
      example: { parameters: { sID: example.answer } },
    },
  },
  schemas: [
    requestSchema('LegacyCredentials', body, {
      description: 'User name and password. Other fields are ignored.',
      fields: { dsCredentials: 'Who signs in.' },
    }),
    requestSchema('LegacyUser', body.shape.dsCredentials, {
      description: 'User name and password.',
      fields: { userName: 'Whatever its case.', password: 'The password.' },
    }),
  ],
});
