import path from 'node:path';
import { provideConsole } from './console.ts';
import { root } from './run.ts';
import { thinOut } from './thinProcess.ts';

await provideConsole();
thinOut(path.join(root, 'src', 'server', 'main.ts'));
await import('#server/main.ts');
