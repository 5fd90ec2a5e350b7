import { askEarly } from './askEarly.ts';

// In the page itself, before anything else of it: the answers come while the code is on its way that can read them.
globalThis.earlyAnswers = askEarly();

// The first date to be written out takes a browser 20 ms more, which it has now and will miss later.
new Intl.DateTimeFormat().format(0);
