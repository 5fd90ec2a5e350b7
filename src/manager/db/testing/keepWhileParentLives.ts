import { spawn } from 'node:child_process';

// Runs a command as long as whoever started this lives: however that ends, our standard input ends with it.
const [uid = '', command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  ...(uid === '' ? {} : { uid: Number(uid), gid: Number(uid) }),
});
child.on('close', (code) => process.exit(code ?? 1));
process.stdin.on('end', () => child.kill('SIGQUIT')).resume();
process.on('SIGINT', () => child.kill('SIGQUIT'));
