import { askEarly } from './askEarly.ts';

// In the page itself, before anything else of it: the answers come while the code is on its way that can read them.
globalThis.earlyAnswers = askEarly();
