import { askForSession } from './askForSession.ts';

// A file of its own that runs long before the rest is there: what it asks for comes meanwhile.
const session = askForSession();
const { start } = await import('./app/start.tsx');
await start(session);
