import {
  chainReport,
  type SystemEvent,
  systemEvent,
  systemEventEndpoints,
  systemEventFilter,
  systemEventList,
} from '#contract/systemEvents.ts';
import { answerSchema, chapter, requestSchema } from './words.ts';

const hash = '9f2c1d0b7a6e5f48392817065544332211009f8e7d6c5b4a39281706f5e4d3c2';
const example = {
  ID: 4711,
  time: 1_793_577_600_000,
  level: 'info',
  event: 'api_key_locked',
  description: 'The API key ci-deploy (ID 8) was locked out.',
  actor: { type: 'administrator', ID: 1, name: 'ada' },
  origin: '10.20.4.17',
  target: { type: 'api_key', ID: 8, name: 'ci-deploy' },
  before: { active: true },
  after: { active: false },
  hash,
} satisfies SystemEvent;

export const systemEventChapter = chapter({
  title: 'System Events',
  description:
    'What was done, by whom, and what was refused. Each event carries a hash over itself and the one before it, so that nobody can change, remove or insert one unnoticed.',
  endpoints: systemEventEndpoints,
  operations: {
    search: {
      id: 'searchSystemEvents',
      summary: 'Search system events',
      description:
        'The latest first. Lead on with `continueBefore` as `beforeID`: where few events match, a call looks at 20 000 and then answers what it has found.',
      example: { body: { target: { type: 'api_key', ID: 8 }, maxItems: 50 }, answer: { systemEvents: [example] } },
    },
    verify: {
      id: 'verifySystemEvents',
      summary: 'Verify system events',
      description:
        'Reads all of them and checks each against the one before it. Keep `head` elsewhere: `npm run verify-events -- --since ID:hash` proves later that it is still in the chain.',
      example: { answer: { checked: 4711, intact: true, head: { ID: 4711, hash } } },
    },
  },
  schemas: [
    answerSchema('SystemEvent', systemEvent, {
      description: 'Something that happened. It is never changed.',
      fields: {
        ID: 'Assigned by the manager, ascending, without gaps.',
        time: 'When it happened.',
        level: '`info`, `warning` for what was refused, or `error`.',
        event: 'A stable name, such as `api_key_created`.',
        description: 'A sentence.',
        actor:
          'Who did it. `anonymous`: somebody who was not signed in. `system`: the manager itself. ID and name as they were then.',
        origin: 'Address of the client. Absent: the manager itself.',
        target: 'What it was done to, with the name that it had then.',
        before: 'The fields that changed, as they were. Never with a secret.',
        after: 'The same as they are since.',
        hash: 'SHA-256, in hexadecimal digits, over this event and the hash of the one before it.',
      },
    }),
    answerSchema('SystemEvents', systemEventList, {
      description: 'Events, the latest first.',
      fields: {
        systemEvents: 'The events that match.',
        continueBefore: 'The `beforeID` that leads on to older ones. Absent: there are none.',
      },
    }),
    requestSchema('SystemEventFilter', systemEventFilter, {
      description: 'Which events: those that meet all that is given.',
      fields: {
        ID: 'Only the event with this ID.',
        maxItems: 'How many at most.',
        beforeID: 'Only older ones than this: the `continueBefore` of the answer at hand.',
        from: 'From this moment on.',
        to: 'Up to before this moment.',
        levels: 'One of these levels.',
        events: 'One of these names.',
        actor: 'Who did it; without an ID, anybody of this kind.',
        target: 'What it was done to; without an ID, anything of this kind.',
        text: 'What description, names or origin have in them, whatever the case.',
      },
    }),
    answerSchema('ChainReport', chainReport, {
      description: 'What checking the chain of events has found.',
      fields: {
        checked: 'How many events were checked.',
        intact: 'Whether the chain holds.',
        head: 'The latest event of the chain. Absent: there is none, or the chain does not hold.',
        fault: 'The first place where the chain does not hold, with the reason as a sentence.',
      },
    }),
  ],
});
