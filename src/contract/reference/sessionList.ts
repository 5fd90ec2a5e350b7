import { listedSession, sessionListEndpoints, sessionRest } from '#contract/sessionList.ts';
import { answerSchema, chapter } from './words.ts';

const now = 1_793_577_600_000;

export const sessionListChapter = chapter({
  title: 'Sessions of a user',
  description:
    'Where somebody is signed in, and how to end it. Sessions that are ended are dead on the very next call.',
  endpoints: sessionListEndpoints,
  operations: {
    list: {
      id: 'listSessions',
      summary: 'List the own sessions',
      description: 'The latest activity first.',
      example: {
        answer: {
          sessions: [
            {
              handle: '5d1e4b0a9c3f4e7d8a2b6c0f1e3d5a79',
              created: now,
              lastActivity: now,
              current: true,
              origin: '192.0.2.7',
              client:
                'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36',
            },
          ],
        },
      },
    },
    rest: {
      id: 'describeSessionRest',
      summary: 'Say when the session ends',
      description: 'The only call that does not count as activity: a page may ask as often as it likes.',
      example: { answer: { now, idleEnd: now + 1_800_000, absoluteEnd: now + 43_200_000 } },
    },
    end: {
      id: 'endSession',
      summary: 'End a session of one’s own',
      parameters: { handle: 'As the list names it.' },
    },
    endOthers: {
      id: 'endOtherSessions',
      summary: 'End all other sessions of one’s own',
      description: 'The session that calls stays.',
    },
    endOfAdministrator: {
      id: 'endSessionsOfAdministrator',
      summary: 'End the sessions of a user',
      description: 'All of them. Not one’s own.',
      codes: ['own_account'],
      parameters: { id: 'ID of the user.' },
    },
  },
  schemas: [
    answerSchema('ListedSession', listedSession, {
      description: 'A session among the others of its owner.',
      fields: {
        handle: 'Names the session here. It signs nobody in.',
        created: 'When it was opened, in milliseconds since 1970-01-01T00:00Z.',
        lastActivity: 'Its last call, to the minute.',
        current: 'Whether it is the session of this call.',
        origin: 'The address it was opened from.',
        client: 'The `User-Agent` it was opened by, at most 300 characters.',
      },
    }),
    answerSchema('SessionList', sessionListEndpoints.list.answer, {
      description: 'Sessions.',
      fields: { sessions: 'Those that have not ended.' },
    }),
    answerSchema('SessionRest', sessionRest, {
      description: 'When the session ends by itself.',
      fields: {
        now: 'The clock of the manager.',
        idleEnd: 'If nothing more is done in it.',
        absoluteEnd: 'In any case. Absent: there is no such limit.',
      },
    }),
  ],
});
