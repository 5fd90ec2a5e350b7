import { provideConsole } from './console.ts';

await provideConsole();
await import('#server/main.ts');
