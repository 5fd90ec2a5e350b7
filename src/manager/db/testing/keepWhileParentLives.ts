import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

// Runs a command as long as whoever started this lives: however that ends, our standard input ends with it, and then the
// folder is removed too.
const [folder = '', uid = '', command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  ...(uid === '' ? {} : { uid: Number(uid), gid: Number(uid) }),
});
let over = false;
child.on('close', (code) => {
  if (over) rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});
const end = () => {
  over = true;
  child.kill('SIGQUIT');
};
process.stdin.on('end', end).resume();
process.on('SIGINT', end);
process.on('SIGTERM', end);
