import { currentSession, newSession, session, sessionEndpoints } from '#contract/sessions.ts';
import { answerSchema, chapter, requestSchema } from './words.ts';

const fields = {
  administratorID: 'ID of the administrator who is signed in.',
  created: 'When the session began, in milliseconds since 1970-01-01T00:00Z.',
  lastActivity: 'Its last call, to the minute.',
  accessType: 'Always `webService`.',
  RID: 'The request ID: goes into the header `rID` of every call with the session’s cookie.',
} as const;

const example = {
  administratorID: 1,
  created: 1_793_577_600_000,
  lastActivity: 1_793_577_600_000,
  accessType: 'webService',
  RID: '77dff81036170dbf92cb71e4559512b9',
} as const;

export const sessionChapter = chapter({
  title: 'Sessions',
  description:
    'Administrators who sign in with user name and password. A session is the cookie `sID` together with the header `rID`.',
  endpoints: sessionEndpoints,
  operations: {
    create: {
      id: 'createSession',
      summary: 'Sign in',
      description:
        'Sets the cookie `sID` and answers the request ID: send both with every call. Programs call with an API key instead.',
      codes: ['sign_in_failed', 'mfa_required', 'mfa_failed', 'too_many_sessions'],
      setsCookie: true,
      example: { body: { userName: 'admin', password: 'correct horse battery staple' }, answer: example },
    },
    current: {
      id: 'describeCurrentSession',
      summary: 'Describe the session',
      description: 'Who is signed in, and what they may do. Needs the cookie alone; other sites are refused.',
      cookieOnly: true,
    },
    remove: {
      id: 'deleteSession',
      summary: 'Sign out',
      description: 'The session is dead at once.',
      setsCookie: true,
    },
  },
  schemas: [
    requestSchema('NewSession', newSession, {
      description: 'User name and password.',
      fields: {
        userName: 'Whatever its case.',
        password: 'The password.',
        tenantName: 'Ignored: there is one tenant.',
        mfaCode:
          'The code of the second factor or a recovery code, where one is set up; answered with `mfa_required` without it.',
      },
    }),
    answerSchema('Session', session, { description: 'A session.', fields }),
    answerSchema('CurrentSession', currentSession, {
      description: 'A session with who is signed in.',
      fields: {
        ...fields,
        administrator: 'Who is signed in.',
        role: 'What they may do.',
        extensions: 'Only in front of a remote manager: `false` when it has none of the calls below `/keyroom`.',
      },
    }),
    answerSchema('SignedInAdministrator', currentSession.shape.administrator, {
      description: 'Who is signed in.',
      fields: {
        ID: 'ID of the administrator.',
        username: 'The name to sign in with.',
        fullName: 'Absent when unset.',
        locale: 'The language of the console.',
        timeZone: 'The zone that the console gives times in.',
        timeFormat: 'Hours of its clocks.',
      },
    }),
  ],
});
